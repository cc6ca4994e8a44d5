import { getProgram } from '~/data/program.ts'
import { lightColour } from '~/lib/css-tokens.ts'
import { withBase } from '~/routes.ts'
import tokens from '~/styles/tokens.css?raw'

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
    background_color: lightColour(tokens, 'paper'),
    theme_color: lightColour(tokens, 'accent'),
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  })
}
