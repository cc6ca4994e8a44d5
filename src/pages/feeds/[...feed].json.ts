import type { APIContext } from 'astro'
import { getFeeds } from '~/data/feeds.ts'
import { toJsonFeed, type Feed } from '~/lib/feed.ts'
import { routes } from '~/routes.ts'

export const getStaticPaths = async () =>
  (await getFeeds()).map((feed) => ({ params: { feed: feed.path }, props: { feed } }))

export function GET({ props, site }: APIContext) {
  const { feed } = props as { feed: Feed }
  return Response.json(toJsonFeed(feed, routes.feed(feed.path, 'json'), site!.href))
}
