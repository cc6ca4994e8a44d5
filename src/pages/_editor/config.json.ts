/** What the editor page at /admin/ offers. The editor integration gives it its address. */
import folder from 'virtual:note-folder'
import { getCohorts } from '~/data/cohorts.ts'
import { getProgram } from '~/data/program.ts'
import { getSessions } from '~/data/sessions.ts'
import { getThemes, getTools } from '~/data/themes.ts'
import { toEditorConfig } from '~/features/editor/config.ts'

export async function GET(): Promise<Response> {
  const program = await getProgram()
  if (!program.editor) return new Response(null, { status: 404 })
  const titled = (entries: { id: string; title: string }[]) =>
    entries.map(({ id, title }) => ({ label: title, value: id }))
  const choices = {
    session: (await getSessions()).map(({ number, title }) => ({
      label: `${number} ${title}`,
      value: number,
    })),
    length: program.sessionLengths.map((minutes) => ({
      label: `${minutes} minutes`,
      value: minutes,
    })),
    cohort: titled(await getCohorts()),
    themes: titled(await getThemes()),
    tools: titled(await getTools()),
  }
  return Response.json(toEditorConfig(program, program.editor, choices, folder))
}
