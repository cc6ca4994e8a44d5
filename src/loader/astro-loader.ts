/** Hands the entries of a collection to Astro's content store, as the check has read them. */
import { createHash } from 'node:crypto'
import { join, relative, sep } from 'node:path'
import type { Loader } from 'astro/loaders'
import { collections, type CollectionName } from '../schemas/collections.ts'
import { currentContent, forgetContent } from './current.ts'
import type { Entry } from './load.ts'

/** @param projectDir the folder that paths in messages and in the store start from */
export const contentLoader = (
  name: CollectionName,
  contentDir: string,
  projectDir: string,
): Loader => ({
  name: 'content',
  load: async (context) => {
    const { store, watcher, logger } = context
    const { files, format } = collections[name]

    async function sync() {
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
          store.set({ ...common, rendered: await context.renderMarkdown(source.body) })
      }
      for (const id of isStale) store.delete(id)
    }

    await sync()
    watcher?.add(contentDir)
    watcher?.on('all', (_, path) => {
      if (!path.startsWith(contentDir + sep)) return
      forgetContent()
      queueMicrotask(() => {
        sync().catch((error: unknown) => logger.error(String(error)))
      })
    })
  },
})

/** Of a note that is neither published nor withdrawn nothing reaches the store. */
const isBuilt = ({ data }: Entry<CollectionName>) =>
  !('status' in data) || data.status === 'published' || data.status === 'withdrawn'

const posix = (path: string) => path.replaceAll('\\', '/')
