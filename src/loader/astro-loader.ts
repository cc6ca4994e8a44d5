/** Hands the entries of a collection to Astro's content store, as the check has read them. */
import { createHash } from 'node:crypto'
import { join, relative, sep } from 'node:path'
import type { Loader } from 'astro/loaders'
import { renderNote } from '../markdown/render.ts'
import { collections, type CollectionName } from '../schemas/collections.ts'
import { currentContent, forgetContent } from './current.ts'
import type { Entry } from './load.ts'

interface Settings {
  contentDir: string
  /** The folder that paths in messages and in the store start from. */
  projectDir: string
  /** The path of the site, with both slashes. */
  base: string
}

export const contentLoader = (
  name: CollectionName,
  { contentDir, projectDir, base }: Settings,
): Loader => ({
  name: 'content',
  load: ({ store, watcher, logger }) => {
    const { files, format } = collections[name]

    function sync() {
      const entries: Entry<CollectionName>[] = currentContent(contentDir, projectDir).entries[name]
      const isStale = new Set(store.keys())
      for (const entry of entries) {
        // While one writes, an entry with a fault stays as it was when it had none.
        if (isStale.delete(entry.id) && !entry.valid) continue
        if (!entry.valid || !isBuilt(entry)) {
          store.delete(entry.id)
          continue
        }
        const { id, data, path, source } = entry
        const digest = createHash('sha256')
          .update(JSON.stringify([data, source.body]))
          .digest('hex')
        if (format !== 'document') {
          store.set({ id, data, digest })
          continue
        }
        const filePath = posix(relative(projectDir, join(contentDir, path)))
        const common = { id, data, body: source.body, filePath, digest }
        if (!files.endsWith('.md')) store.set({ ...common, deferredRender: true })
        else if (store.get(id)?.digest !== digest)
          try {
            const html = isPublished(data) ? renderNote(source.body, base) : ''
            store.set({ ...common, rendered: { html } })
          } catch (error) {
            // The check says where and why.
            logger.error(String(error))
          }
      }
      for (const id of isStale) store.delete(id)
    }

    sync()
    watcher?.add(contentDir)
    watcher?.on('all', (_, path) => {
      if (!path.startsWith(contentDir + sep)) return
      forgetContent()
      queueMicrotask(() => {
        try {
          sync()
        } catch (error) {
          logger.error(String(error))
        }
      })
    })
    return Promise.resolve()
  },
})

const isPublished = (data: object) => 'status' in data && data.status === 'published'

/** Of a note that is neither published nor withdrawn nothing reaches the store. */
const isBuilt = ({ data }: Entry<CollectionName>) =>
  !('status' in data) || data.status === 'published' || data.status === 'withdrawn'

const posix = (path: string) => path.replaceAll('\\', '/')
