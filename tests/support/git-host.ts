/** As much of a git host as the editor page asks for: one repository, in memory. */
import type { Page, Route } from 'playwright'

export interface GitHost {
  address: string
  /** The files of the repository, by path. */
  files: Record<string, string>
  /** What was committed, first to last. */
  messages: string[]
}

interface Change {
  operation: 'create' | 'update' | 'delete'
  path: string
  /** Base64. */
  content: string
}

const anyOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
}
const toBase64 = (text: string) => Buffer.from(text).toString('base64')

/**
 * Answers a page as Gitea or Forgejo would, at an address that leads nowhere else. https://docs.gitea.com/api/
 * @param repo `owner/name`
 * @param token without which nothing is answered
 */
export async function serveGitHost(
  page: Page,
  repo: string,
  token: string,
  files: Record<string, string>,
): Promise<GitHost> {
  const host: GitHost = { address: 'https://git.example.org', files, messages: [] }
  const of = `/repos/${repo}`
  const answers: Record<string, (body: never) => unknown> = {
    'GET /user': () => ({ id: 1, login: 'pat', full_name: 'Pat', email: 'pat@example.org' }),
    'GET /version': () => ({ version: '1.24.3' }),
    'GET /settings/api': () => ({ default_paging_num: 30, max_response_items: 50 }),
    [`GET ${of}`]: () => ({ default_branch: 'main', permissions: { push: true, pull: true } }),
    [`GET ${of}/branches/main`]: () => ({
      name: 'main',
      commit: { id: `c${host.messages.length}`, message: host.messages.at(-1) ?? 'Begin' },
    }),
    [`POST ${of}/file-contents`]: ({ files: paths }: { files: string[] }) =>
      paths.map((path) => ({
        path,
        type: 'file',
        encoding: 'base64',
        content: toBase64(host.files[path] ?? ''),
      })),
    [`POST ${of}/contents`]: ({
      files: changes,
      message,
    }: {
      files: Change[]
      message: string
    }) => {
      for (const { operation, path, content } of changes)
        if (operation === 'delete') delete host.files[path]
        else host.files[path] = Buffer.from(content, 'base64').toString()
      host.messages.push(message)
      return {
        commit: { sha: `c${host.messages.length}`, created: '2026-10-01T00:00:00Z' },
        files: changes.map(({ path }) => ({ path, sha: `s-${path}` })),
      }
    },
  }
  const treeOf = () => ({
    tree: Object.entries(host.files).map(([path, text]) => ({
      path,
      type: 'blob',
      sha: `s-${path}`,
      size: text.length,
    })),
  })

  await page.route(`${host.address}/**`, (route: Route) => {
    const request = route.request()
    const method = request.method()
    const path = new URL(request.url()).pathname.replace('/api/v1', '')
    if (method === 'OPTIONS') return route.fulfill({ status: 204, headers: anyOrigin })
    if (request.headers()['authorization'] !== `token ${token}`)
      return route.fulfill({ status: 401, json: { message: 'Who?' }, headers: anyOrigin })
    const answer = path.startsWith(`${of}/git/trees/`) ? treeOf : answers[`${method} ${path}`]
    return answer
      ? route.fulfill({ json: answer(request.postDataJSON() as never), headers: anyOrigin })
      : route.fulfill({ status: 404, json: { message: 'No such thing' }, headers: anyOrigin })
  })
  return host
}
