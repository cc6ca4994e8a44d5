/** While developing, says of every fault in the content what `npm run check` would say, in the terminal and on the page. */
import { sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import { checkContent } from '../checks/check.ts'
import { formatFaults } from '../lib/faults.ts'
import { count } from '../lib/lists.ts'
import { forgetContent } from '../loader/current.ts'

/** Editors write a file in several steps. */
const settleMs = 200

export const contentCheck = (contentDir: string): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:server:setup': ({ server }) => {
      let message = ''
      const show = () => {
        if (message)
          server.environments.client.hot.send({ type: 'error', err: { message, stack: '' } })
      }
      const check = () => {
        forgetContent()
        const { faults } = checkContent()
        const before = message
        message = faults.length
          ? `${formatFaults(faults)}\n${count(faults.length, 'fault')} found.`
          : ''
        if (message && message !== before) console.error(message)
        if (!message && before) {
          console.log('No faults any more.')
          server.environments.client.hot.send({ type: 'full-reload' })
        }
        show()
      }
      let timer: NodeJS.Timeout | undefined
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(contentDir + sep)) return
        clearTimeout(timer)
        timer = setTimeout(check, settleMs)
      })
      server.ws.on('connection', show)
      check()
    },
  },
})
