/** Builds lists from paragraphs that only say how deep they stand and which number they have, as Word keeps them. */
import type { Element, ElementContent } from 'hast'
import { element, isElement } from './elements.ts'

export interface ListItem {
  /** From 0. */
  level: number
  /** Its number; undefined where it has a bullet. */
  number: number | undefined
  /** Whether it has neither number nor bullet, so that it goes on with the item above. */
  isBlank: boolean
}

export class Lists {
  #blocks: Element[]
  /** The lists that are open, outermost first. */
  #open: { list: Element; level: number; next: number | undefined }[] = []

  /** @param blocks where the outermost lists go */
  constructor(blocks: Element[]) {
    this.#blocks = blocks
  }

  /** What comes next is no item of the lists so far. */
  close(): void {
    this.#open = []
  }

  add(content: ElementContent[], { level, number, isBlank }: ListItem): void {
    while ((this.#open.at(-1)?.level ?? -1) > level) this.#open.pop()
    const current = this.#open.at(-1)
    const paragraph = element('p', content)
    if (isBlank) {
      this.#place(paragraph)
      return
    }
    const item = element('li', [paragraph])
    const next = number === undefined ? undefined : number + 1
    if (current?.level === level && current.next === number) {
      current.list.children.push(item)
      current.next = next
      return
    }
    if (current?.level === level) this.#open.pop()
    const list =
      number === undefined ? element('ul', [item]) : element('ol', [item], { start: number })
    this.#place(list)
    this.#open.push({ list, level, next })
  }

  /** Into the last item that is open, or else among the blocks. */
  #place(block: Element): void {
    const item = this.#open.at(-1)?.list.children.at(-1)
    if (isElement(item)) item.children.push(block)
    else this.#blocks.push(block)
  }
}
