import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Releases } from '../release/releases.ts'
import { SiteServer } from '../serve.ts'

/** Remembers which release was asked for last. */
class WatchedReleases extends Releases {
  last: string | null = null

  override live(): string | null {
    this.last = super.live()
    return this.last
  }
}

// RELEASES=FOLDER node site/press/faults/site-server.ts serves `releases/current`, as any static server would, while the
// press beside it is killed. `X-Release` names the tree that the answer was begun with.
const releases = new WatchedReleases(process.env['RELEASES'] ?? '')
const site = new SiteServer(releases)
const server = createServer((request, response) => {
  const answered = site.answer(request, response)
  // The server asks for the live release before it waits for anything.
  if (!response.headersSent) response.setHeader('X-Release', releases.last ?? '')
  answered.catch((error: unknown) => {
    console.error(error)
    if (response.headersSent) response.destroy()
    else response.writeHead(500).end()
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo // reason: it listens on a port, not a pipe
  process.send?.({ port })
})
process.once('disconnect', () => process.exit(0))
