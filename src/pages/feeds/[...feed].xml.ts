import rss from '@astrojs/rss'
import type { APIContext } from 'astro'
import { getFeeds } from '~/data/feeds.ts'
import type { Feed } from '~/lib/feed.ts'

export const getStaticPaths = async () =>
  (await getFeeds()).map((feed) => ({ params: { feed: feed.path }, props: { feed } }))

export function GET({ props, site }: APIContext) {
  const { title, about, page, items } = (props as { feed: Feed }).feed
  return rss({
    title,
    description: about,
    site: new URL(page, site).href,
    items: items.map(({ title, href, summary, tags }) => ({
      title,
      link: new URL(href, site).href,
      description: summary,
      categories: tags,
    })),
    trailingSlash: true,
  })
}
