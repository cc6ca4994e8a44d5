import { getProgram } from '~/data/program.ts'
import { withBase } from '~/routes.ts'

/** What a device needs to install the site. Format: https://www.w3.org/TR/appmanifest/ */
export async function GET(): Promise<Response> {
  const { name, tagline } = await getProgram()
  const icon = (size: number, purpose: string) => ({
    src: withBase(`/icon-${purpose === 'maskable' ? 'maskable-' : ''}${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    name,
    short_name: name.slice(0, 14),
    description: tagline,
    lang: 'en',
    start_url: withBase('/'),
    scope: withBase('/'),
    display: 'standalone',
    background_color: '#fcfaf5',
    theme_color: '#8a2f14',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  })
}
