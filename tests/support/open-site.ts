/** A site that was built, served, and a browser to look at it with. */
import { chromium, type Browser } from 'playwright'
import { chromiumArgs, findChromium } from './browser.ts'
import { buildSite } from './site.ts'
import { serveFolder, type StaticSite } from './static-server.ts'

export interface OpenSite {
  site: StaticSite
  browser: Browser
  close: () => Promise<void>
}

/** How long it may take at most; a bare machine gets its Chromium here. */
export const openingTime = 600_000

/** Throws with what the build printed, where it fails. */
export async function openSite(content: string, work: string): Promise<OpenSite> {
  const { code, output, dist } = buildSite(content, work)
  if (code !== 0) throw new Error(output)
  const site = await serveFolder(dist)
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
  const close = async () => {
    await browser.close()
    site.server.close()
  }
  return { site, browser, close }
}
