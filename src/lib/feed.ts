/** The newest notes of one list, as a reader may subscribe to them. */
export interface Feed {
  /** Path below /feeds/, without an ending. */
  path: string
  title: string
  about: string
  /** Address of the list that it follows. */
  page: string
  items: FeedItem[]
}

/** A note in a feed. It has no date: a note tells its month and never its day, and a feed would need a day. */
export interface FeedItem {
  title: string
  href: string
  summary: string
  tags: string[]
}

/**
 * Format: https://www.jsonfeed.org/version/1.1/
 * @param address of the feed itself
 * @param site address of the host, for links that must be absolute
 */
export function toJsonFeed({ title, about, page, items }: Feed, address: string, site: string) {
  const absolute = (path: string) => new URL(path, site).href
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: about,
    language: 'en',
    home_page_url: absolute(page),
    feed_url: absolute(address),
    items: items.map(({ title, href, summary, tags }) => ({
      id: absolute(href),
      url: absolute(href),
      title,
      content_text: summary,
      tags,
    })),
  }
}
