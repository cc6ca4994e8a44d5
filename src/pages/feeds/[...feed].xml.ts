import rss from '@astrojs/rss'
import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { getFeeds } from '~/data/feeds.ts'

export const getStaticPaths = async () =>
  (await getFeeds()).map((feed) => ({ params: { feed: feed.path }, props: { feed } }))

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = (context) => {
  const { title, about, page, items } = context.props.feed
  const site = context.site ?? context.url
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
