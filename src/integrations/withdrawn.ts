import { currentContent } from '../loader/current.ts'

/** Addresses of the notes that were withdrawn, from the root of the site: nothing links to these pages. */
export const withdrawnNotes = (contentDir: string): Set<string> =>
  new Set(
    currentContent(contentDir, contentDir)
      .entries.notes.filter(({ data }) => data.status === 'withdrawn')
      .map(({ id }) => `notes/${id}/`),
  )
