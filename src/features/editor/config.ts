/** What the editor page is told: where the notes are kept, and the form for one. */
import type { CmsConfig, GitBackend } from '@sveltia/cms'
import { noteSchema } from '../../schemas/note.ts'
import type { Editor, Program } from '../../schemas/program.ts'
import { toFields, type Known } from './fields.ts'

/** The name of the format in which notes are read and written. */
export const noteFormat = 'note'

export interface EditorConfig {
  cms: CmsConfig
  /** Where phone numbers are looked for, as ISO 3166 two letters. */
  country: string
}

/** Where notes are kept, and what a new one starts with. */
export interface NoteFolder {
  /** From the root of the repository, with forward slashes. */
  path: string
  template: string
}

export function toEditorConfig(
  { name, country }: Program,
  editor: Editor,
  choices: Known['choices'],
  folder: NoteFolder,
): EditorConfig {
  return {
    country,
    cms: {
      load_config_file: false,
      app_title: `Notes · ${name}`,
      backend: backendOf(editor),
      media_folder: 'public',
      output: { omit_empty_optional_fields: true },
      collections: [
        {
          name: 'notes',
          label: 'Session notes',
          label_singular: 'Session note',
          folder: folder.path,
          // The folder is the year of the session; the name is the id, which saving fills in.
          path: "{{fields.month | date('YYYY')}}/{{slug}}",
          slug: 'n-{{uuid_short}}',
          format: noteFormat,
          create: true,
          duplicate: false,
          // A published note is withdrawn, and its address keeps saying so.
          delete: false,
          summary: '{{title}} · {{status}} · {{month}}',
          sortable_fields: ['month', 'title'],
          fields: [
            ...hidden.map((name) => ({ name, widget: 'hidden' as const, default: '' })),
            ...toFields(noteSchema, {
              choices,
              notes: ['related', 'supersedes'],
              defaults: { status: 'draft' },
              needed: ['month'],
            }).filter(({ name }) => !hidden.includes(name)),
            {
              name: 'body',
              label: 'Text',
              widget: 'markdown',
              // The other mode writes the whole text anew, with other marks, as soon as a word is changed.
              modes: ['raw'],
              buttons: [],
              editor_components: [],
              default: folder.template,
              // A draft may wait for its text; what is published is checked.
              required: false,
              hint: 'What you tried, what happened, what changed. No names, numbers or days. ## begins a heading, - an item of a list.',
            },
          ],
        },
      ],
    },
  }
}

/** Kept with a note and not shown: its id, the text that was agreed to, and the file it came from. */
const hidden = ['id', 'agreedText', 'file']

function backendOf({ host, repo = '', branch, signIn, api, appId }: Editor): GitBackend {
  // Without a host only the button for a local folder is of use, and the page hides the others.
  if (host === 'local') return { name: 'github', repo: 'local/folder' }
  return {
    name: host,
    repo,
    ...(branch && { branch }),
    ...(signIn && { base_url: signIn }),
    ...(api && { api_root: api }),
    ...(appId && { app_id: appId }),
    ...(host === 'gitlab' && appId && { auth_type: 'pkce' as const }),
  } as GitBackend
}
