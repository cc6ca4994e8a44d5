/**
 * Opens the search in a dialog on any page: by the Search link, `/` or Ctrl-K. Nothing of the search itself is loaded
 * before that, or before the reader points at the link. The dialog is the search page's own form, so without a script,
 * or where it cannot be fetched, the link leads there.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-opens-search]')!
let loading: Promise<HTMLDialogElement> | undefined

async function load(): Promise<HTMLDialogElement> {
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

  const search = document.adoptNode(page.querySelector<HTMLElement>('note-search')!)
  // The first answers come from this file; on a slow line it must not wait for the script that reads it.
  Object.assign(search, { overview: fetch(search.dataset['overview']!) })

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

  for (const { src } of page.querySelectorAll<HTMLScriptElement>('script[src]')) {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = src
    document.head.append(script)
  }
  return dialog
}

const warm = () => (loading ??= load())

async function open() {
  const box = document.querySelector<HTMLInputElement>('main note-search input')
  if (box) return box.focus()
  try {
    const dialog = await warm()
    if (!dialog.open) dialog.showModal()
    dialog.querySelector('input')!.focus()
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
for (const intent of ['pointerenter', 'focus'])
  link.addEventListener(intent, () => {
    const { connection } = navigator as { connection?: { saveData?: boolean } }
    if (!connection?.saveData && !document.querySelector('main note-search'))
      void warm().catch(() => (loading = undefined))
  })
// Back from a result that was found in the dialog.
if ((history.state as { search?: string } | null)?.search) void open()
