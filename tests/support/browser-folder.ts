/** A folder of a browser's own, in the place of one on the disk: the dialog of the system cannot be driven. */
import type { Page } from 'playwright'

/** To be called before the page is opened: whoever asks for a folder gets this one. */
export const offerFolder = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() })
  })

export const writeFiles = (page: Page, files: Record<string, string>) =>
  page.evaluate(async (files) => {
    for (const [path, text] of Object.entries(files)) {
      let folder = await navigator.storage.getDirectory()
      const names = path.split('/')
      const name = names.pop() ?? ''
      for (const part of names) folder = await folder.getDirectoryHandle(part, { create: true })
      const file = await folder.getFileHandle(name, { create: true })
      const stream = await file.createWritable()
      await stream.write(text)
      await stream.close()
    }
  }, files)

/** Every file below a folder as text, a byte-order mark included, by its path from the root. */
export const readFiles = (page: Page, below: string): Promise<Record<string, string>> =>
  page.evaluate(async (below) => {
    const found: Record<string, string> = {}
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const visit = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of folder.entries())
        if (handle.kind === 'directory') await visit(handle, `${path}${name}/`)
        // What is being written stands in a file of its own, which may be gone again.
        else if (!/^\.sveltia-tmp|\.crswap$/.test(name))
          found[path + name] = decoder.decode(await (await handle.getFile()).arrayBuffer())
    }
    const root = await navigator.storage.getDirectory()
    await visit(await root.getDirectoryHandle(below), `${below}/`)
    return found
  }, below)
