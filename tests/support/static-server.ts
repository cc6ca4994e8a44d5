/** Serves a folder as a plain web host does: gzip for text, an index.html for a folder, a 404.html; at will over a slow line. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.ics': 'text/calendar; charset=utf-8',
}

export interface Line {
  /** Before the first byte of each answer. */
  latencyMs: number
  /** Shared by all answers that are under way. */
  bytesPerSecond: number
}

/** What Chrome's developer tools call slow 4G. */
export const slow4g: Line = { latencyMs: 562.5, bytesPerSecond: 180_000 }

export interface StaticSite {
  /** What it serves; may be changed, as a host does when a new build is put up. */
  folder: string
  server: Server
  /** Without a slash at its end. */
  address: string
  /** What was asked for since the last reset, with the bytes of its body as sent. */
  sent: { path: string; bytes: number }[]
  /** Undefined: as fast as the machine. */
  line: Line | undefined
}

export async function serveFolder(folder: string): Promise<StaticSite> {
  let freeAt = 0
  const site = { folder, sent: [], line: undefined } as unknown as StaticSite
  site.server = createServer((request, response) => void answer(request, response))
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    const found = [join(site.folder, path), join(site.folder, path, 'index.html')].find(
      (file) => existsSync(file) && statSync(file).isFile(),
    )
    const file = found ?? join(site.folder, '404.html')
    const type = types[extname(file)]
    const bytes = readFileSync(file)
    const body = type ? gzipSync(bytes) : bytes
    site.sent.push({ path, bytes: body.length })
    const { line } = site
    if (line) {
      await wait(line.latencyMs)
      freeAt = Math.max(freeAt, performance.now()) + (1000 * body.length) / line.bytesPerSecond
      await wait(freeAt - performance.now())
    }
    response.statusCode = found ? 200 : 404
    response.setHeader('content-type', type ?? 'application/octet-stream')
    if (type) response.setHeader('content-encoding', 'gzip')
    response.end(body)
  }
  await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve))
  site.address = `http://127.0.0.1:${(site.server.address() as AddressInfo).port}`
  return site
}
