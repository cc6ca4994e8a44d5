import { getProgram } from '~/data/program.ts'

/** Search engines are asked to stay away unless the programme's settings say otherwise. */
export async function GET(): Promise<Response> {
  const { noindex } = await getProgram()
  return new Response(`User-agent: *\n${noindex ? 'Disallow: /' : 'Allow: /'}\n`)
}
