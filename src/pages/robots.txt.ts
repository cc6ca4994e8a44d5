import type { APIContext } from 'astro'
import { getProgram } from '~/data/program.ts'
import { withBase } from '~/routes.ts'

/** Search engines are asked to stay away unless the programme's settings say otherwise. */
export async function GET({ site }: APIContext): Promise<Response> {
  const { noindex } = await getProgram()
  const rules = noindex
    ? 'Disallow: /'
    : `Allow: /\nSitemap: ${new URL(withBase('/sitemap-index.xml'), site).href}`
  return new Response(`User-agent: *\n${rules}\n`)
}
