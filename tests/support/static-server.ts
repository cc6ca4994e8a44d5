/** Serves a folder as a plain web host does: gzip for text, an index.html for a folder. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** @returns the server and its address, without a slash at the end */
export async function serveFolder(
  folder: string,
  headers: (path: string) => Record<string, string> = () => ({}),
): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    const found = [join(folder, path), join(folder, path, 'index.html')].find(
      (file) => existsSync(file) && statSync(file).isFile(),
    )
    const type = types[extname(found ?? '')]
    response.statusCode = found ? 200 : 404
    response.setHeader('content-type', type ?? 'application/octet-stream')
    for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value)
    const bytes = found ? readFileSync(found) : Buffer.from('Not found')
    if (type) response.setHeader('content-encoding', 'gzip')
    response.end(type ? gzipSync(bytes) : bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
