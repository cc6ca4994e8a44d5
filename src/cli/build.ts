import { hasSiteUrl, siteUrl } from '../settings.ts'
import { buildSite } from './site.ts'

await buildSite()
if (!hasSiteUrl)
  console.log(
    `Links in the feeds, the calendars and the sitemap lead to ${siteUrl}. Set SITE_URL to the address of your site.`,
  )
