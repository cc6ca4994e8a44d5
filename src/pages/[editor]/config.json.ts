/** What the editor page at /admin/ offers. Not built unless the programme's settings have an editor. */
import type { APIContext } from 'astro'
import { getCohorts } from '~/data/cohorts.ts'
import { getProgram } from '~/data/program.ts'
import { getSessions } from '~/data/sessions.ts'
import { getThemes, getTools } from '~/data/themes.ts'
import { toEditorConfig } from '~/features/editor/config.ts'
import type { Editor } from '~/schemas/program.ts'
import template from '../../../content/_templates/note.md?raw'

export async function getStaticPaths() {
  const { editor } = await getProgram()
  return editor ? [{ params: { editor: 'admin' }, props: { editor } }] : []
}

export async function GET({ props }: APIContext): Promise<Response> {
  const program = await getProgram()
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
  const body = template.replace(/^---[^]*?\n---\n/, '').trim()
  return Response.json(toEditorConfig(program, props['editor'] as Editor, choices, body))
}
