/** What the editor page is told: where the notes are kept, and the form for one. */
import type { CmsConfig, GitBackend } from '@sveltia/cms'
import { noteSchema } from '../../schemas/note.ts'
import type { Editor, Program } from '../../schemas/program.ts'
import { toFields, type Known } from './fields.ts'

export interface EditorConfig {
  cms: CmsConfig
  /** Where phone numbers are looked for, as ISO 3166 two letters. */
  country: string
}

/** @param template the text that a new note starts with */
export function toEditorConfig(
  { name, country }: Program,
  editor: Editor,
  choices: Known['choices'],
  template: string,
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
          folder: 'content/notes',
          // The folder is the year of the session; the name is the id, which saving fills in.
          path: "{{fields.month | date('YYYY')}}/{{slug}}",
          slug: 'n-{{uuid_short}}',
          extension: 'md',
          format: 'yaml-frontmatter',
          create: true,
          // A published note is withdrawn, and its address keeps saying so.
          delete: false,
          summary: '{{title}} · {{status}} · {{month}}',
          sortable_fields: ['month', 'title'],
          fields: [
            { name: 'id', widget: 'hidden', default: '' },
            ...toFields(noteSchema, {
              choices,
              notes: ['related', 'supersedes'],
              usual: { status: 'draft' },
              needed: ['month'],
            }).filter((field) => field.name !== 'id'),
            {
              name: 'body',
              label: 'Text',
              widget: 'markdown',
              default: template,
              editor_components: [],
              hint: 'What you tried, what happened, what changed. No names, numbers or days.',
            },
          ],
        },
      ],
    },
  }
}

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
