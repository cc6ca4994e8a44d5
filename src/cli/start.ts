import { buildSite, serveSite } from './site.ts'

await buildSite()
await serveSite()
