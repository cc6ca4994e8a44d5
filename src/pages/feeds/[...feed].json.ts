import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { getFeeds } from '~/data/feeds.ts'
import { toJsonFeed } from '~/lib/feed.ts'
import { routes } from '~/routes.ts'

export const getStaticPaths = async () =>
  (await getFeeds()).map((feed) => ({ params: { feed: feed.path }, props: { feed } }))

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { feed },
  site,
  url,
}) => Response.json(toJsonFeed(feed, routes.feed(feed.path, 'json'), (site ?? url).href))
