/** The page for writing notes without git, at /admin/. Not built unless the programme's settings have an editor. */
import type { APIContext } from 'astro'
import { getProgram } from '~/data/program.ts'
import { toEditorPage } from '~/features/editor/page.ts'
import type { Editor } from '~/schemas/program.ts'

export async function getStaticPaths() {
  const { editor } = await getProgram()
  return editor ? [{ params: { editor: 'admin' }, props: { editor } }] : []
}

export function GET({ props }: APIContext): Response {
  return new Response(toEditorPage(props['editor'] as Editor), {
    headers: { 'content-type': 'text/html' },
  })
}
