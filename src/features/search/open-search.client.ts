/**
 * Opens the search in a dialog on any page: by the Search link, `/` or Ctrl-K. Nothing of the search itself is loaded
 * before that, or before the reader points at the link. The dialog is the search page's own form, so without a script,
 * or where it cannot be fetched, the link leads there.
 */
import { required } from './dom.client.ts'

const link = required<HTMLAnchorElement>(document, '[data-opens-search]')
const { searchScript = '', searchStart = '' } = required(document, '[data-search-script]').dataset
let loading: Promise<HTMLDialogElement> | undefined

/** Asks for all that a search begins with at once: on a slow line, one thing after the other takes longer than searching. */
async function load(): Promise<HTMLDialogElement> {
  const start = fetch(searchStart, { cache: 'no-cache' })
  start.catch(() => undefined)
  const script = document.createElement('script')
  script.type = 'module'
  script.src = searchScript
  document.head.append(script)
  const html = await (await fetch(link.href)).text()
  const styles: string[] = []
  // Taken out before parsing: the policy of this page does not know the styles of that one.
  const plain = html.replace(
    /<style[^>]*>([^]*?)<\/style>/g,
    (_, css: string) => (styles.push(css), ''),
  )
  const page = new DOMParser().parseFromString(plain, 'text/html')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles.join(''))
  document.adoptedStyleSheets.push(sheet)

  const search = document.adoptNode(required(page, 'note-search'))
  Object.assign(search, { start })
  const close = document.createElement('button')
  close.textContent = 'Close'
  const form = document.createElement('form')
  form.method = 'dialog'
  form.append(close)
  const dialog = document.createElement('dialog')
  dialog.className = 'search-dialog'
  dialog.setAttribute('aria-label', 'Search')
  dialog.append(form, search)
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
  document.body.append(dialog)
  return dialog
}

const warm = () => (loading ??= load())

async function open() {
  const box = document.querySelector<HTMLInputElement>('main note-search input')
  if (box) return box.focus()
  try {
    const dialog = await warm()
    if (!dialog.open) dialog.showModal()
    required(dialog, 'input').focus()
  } catch {
    location.href = link.href
  }
}

addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).closest?.('input, select, textarea, [contenteditable]')
  const isShortcut =
    event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
      ? !isTyping
      : event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
  if (!isShortcut) return
  event.preventDefault()
  void open()
})
link.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return
  event.preventDefault()
  void open()
})
for (const intent of ['pointerenter', 'pointerdown', 'focus'])
  link.addEventListener(intent, () => {
    const { connection } = navigator as { connection?: { saveData?: boolean } }
    if (!connection?.saveData && !document.querySelector('main note-search'))
      void warm().catch(() => (loading = undefined))
  })
// Back from a result that was found in the dialog.
if ((history.state as { search?: string } | null)?.search) void open()
