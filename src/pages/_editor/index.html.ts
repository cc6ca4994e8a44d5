/** The page for writing notes without git, at /admin/. The editor integration gives it its address. */
import { getProgram } from '~/data/program.ts'
import { toEditorPage } from '~/features/editor/page.ts'

export async function GET(): Promise<Response> {
  const { editor } = await getProgram()
  if (!editor) return new Response(null, { status: 404 })
  return new Response(toEditorPage(editor), { headers: { 'content-type': 'text/html' } })
}
