/** Shows, exports, imports and erases what this device remembers. */
import type { LessonParts } from '../../lib/curriculum.ts'
import { keptKeys, savedCaches } from '../../lib/local-state.ts'
import { exportStudy, importStudy, merged, parseStudyState, studyState } from './study-state.ts'

class MyStudy extends HTMLElement {
  readonly #state = studyState()
  #lessons: LessonParts[] = []

  async connectedCallback() {
    this.#part('all').hidden = false
    const on = (name: string, does: () => void) =>
      this.querySelector(`[data-does=${name}]`)!.addEventListener('click', does)
    this.querySelector('[data-prints]')!.addEventListener('click', () => print())
    on('copy', () => void this.#copy())
    on('export', () => this.#export())
    on('erase', () => void this.#erase())
    const file = this.querySelector<HTMLInputElement>('input[type=file]')!
    file.addEventListener('change', () => void this.#import(file))
    addEventListener('storage', (event) => this.#state.isChangedBy(event) && this.#draw())
    this.#draw()
    this.#lessons = await fetch(this.dataset['parts']!)
      .then((response) => response.json() as Promise<LessonParts[]>)
      .catch(() => [])
    this.#draw()
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)!
  }

  #say(text: string) {
    this.querySelector('[role=status]')!.textContent = text
  }

  #draw() {
    const { raise, read, starred } = this.#state.read()
    this.#part('no-raise').hidden = raise.length > 0
    this.#part('raise').replaceChildren(
      ...raise.map((text) => {
        const item = document.createElement('li')
        const remove = document.createElement('button')
        remove.type = 'button'
        remove.className = 'button'
        remove.textContent = 'Done'
        remove.setAttribute('aria-label', `Done: ${text}`)
        remove.addEventListener('click', () => {
          this.#state.update((now) => ({
            ...now,
            raise: now.raise.filter((other) => other !== text),
          }))
          this.#draw()
          this.#part('raise').closest('section')!.querySelector('h2')!.focus()
        })
        item.append(text, ' ', remove)
        return item
      }),
    )
    const known = this.#lessons.filter(({ id }) => read[id]?.length || starred.includes(id))
    this.#part('no-lessons').hidden = known.length > 0
    this.#part('lessons').replaceChildren(
      ...known.map(({ id, title, href, parts }) => {
        const item = document.createElement('li')
        const link = document.createElement('a')
        link.className = 'target'
        link.href = href
        link.textContent = title
        const count = parts.filter((part) => read[id]?.includes(part.id)).length
        const star = starred.includes(id) ? ' · starred' : ''
        item.append(link, ` ${count} of ${parts.length} parts read${star}`)
        return item
      }),
    )
    const ids = new Set(this.#lessons.map(({ id }) => id))
    const gone = [...new Set([...Object.keys(read), ...starred])].filter((id) => !ids.has(id))
    this.#part('gone').textContent =
      this.#lessons.length === 0 || gone.length === 0
        ? ''
        : `You also read ${gone.length === 1 ? 'a lesson' : `${gone.length} lessons`} that is no longer here under that name.`
  }

  async #copy() {
    const { raise } = this.#state.read()
    try {
      await navigator.clipboard.writeText(
        raise.map((text, index) => `${index + 1}. ${text}`).join('\n'),
      )
      this.#say('Copied.')
    } catch {
      this.#say('This browser does not let the page copy. Mark the list and copy it by hand.')
    }
  }

  #export() {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(
      new Blob([exportStudy(this.#state.read())], { type: 'application/json' }),
    )
    link.download = 'my-study.json'
    link.click()
    URL.revokeObjectURL(link.href)
  }

  async #import(input: HTMLInputElement) {
    const text = await input.files?.[0]?.text()
    input.value = ''
    if (text === undefined) return
    try {
      const other = importStudy(text)
      const kept = this.#state.update((now) => merged(now, other))
      this.#draw()
      this.#say(
        kept
          ? 'It is here now, together with what was here before.'
          : 'It is here until you leave: this device keeps nothing.',
      )
    } catch (error) {
      this.#say((error as Error).message)
    }
  }

  async #erase() {
    if (!confirm('Erase all that this site keeps on this device? It cannot be brought back.'))
      return
    this.#state.update(() => parseStudyState(undefined))
    try {
      for (const key of keptKeys(() => localStorage)) localStorage.removeItem(key)
    } catch {
      // Where storage is forbidden there is nothing to erase.
    }
    // The notes that are kept for reading offline tell which were read.
    for (const name of 'caches' in window ? await caches.keys() : [])
      if (name.startsWith(savedCaches)) await caches.delete(name)
    this.#draw()
    this.#say('Erased. This device keeps nothing of you.')
  }
}

customElements.define('my-study', MyStudy)
