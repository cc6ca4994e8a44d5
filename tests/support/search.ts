import type { Page } from 'playwright'

/** The links that the search finds for each query, best first. The page is to be the search page. */
export async function linksFor(page: Page, queries: readonly string[]): Promise<string[][]> {
  await page.waitForFunction(() => 'sevenSessions' in window)
  return page.evaluate(async (texts) => {
    const links: string[][] = []
    for (const text of texts) links.push(await window.sevenSessions.search(text))
    return links
  }, queries)
}
