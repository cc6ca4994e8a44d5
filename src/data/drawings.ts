import { toInlineDrawing } from '~/lib/drawing.ts'
import { find, getEntries } from './collection.ts'

/** A drawing as HTML. */
export async function getDrawing(id: string): Promise<string> {
  const { data } = find(await getEntries('drawings'), id, 'drawing')
  return toInlineDrawing(id, data.svg)
}
