/** The page around the editor. It has a policy of its own: the editor writes styles into itself and may talk to one git host. */
import type { Editor } from '../../schemas/program.ts'

const hosts = {
  local: [],
  github: ['https://api.github.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com'],
} as const

export function toEditorPage({ host, signIn, api }: Editor): string {
  const own = [signIn, api].filter((address) => address !== undefined)
  const reached = own.length > 0 ? own.map((address) => new URL(address).origin) : hosts[host]
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    ['connect-src', "'self'", 'blob:', 'data:', ...new Set(reached)].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="content-security-policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex, nofollow" />
    <meta name="referrer" content="no-referrer" />
    <title>Write a note</title>
    <link rel="stylesheet" href="page.css" />
  </head>
  <body data-host="${host}">
    <noscript>
      <p>Writing notes here needs scripts. Without them, write the note as a file; the programme manager can import it.</p>
    </noscript>
    <script type="module" src="editor.js"></script>
  </body>
</html>
`
}
