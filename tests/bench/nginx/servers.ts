import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { costOf } from '../photos/process-cost.ts'
import { mainConfig, siteServer, temporaryFolders } from '../../soak/parts/nginx-config.ts'
import { serveProgram } from '../../soak/parts/programs.ts'
import { freePort } from '../../support/free-port.ts'
import { workspace } from '../../support/newsroom.ts'
import { debianProgram } from '../../support/debian-program.ts'

/** One nginx with three servers, and how to end it. */
type Servers = {
  /** docs/deploy/nginx.conf as it is, on the press's `current`. */
  current: string
  /** The same configuration on a plain folder. */
  plain: string
  /** A plain folder and nothing but `root`: no headers of ours, no rules. */
  bare: string
  /** CPU seconds that its workers used so far. */
  cpuSeconds: () => Promise<number>
  stop: () => void
}

/** @param current the press's live release @param plain a folder with the same files, no links */
export async function startServers(folder: string, current: string, plain: string): Promise<Servers> {
  const ports = await Promise.all([freePort(), freePort(), freePort()])
  const example = readFileSync(join(workspace, 'docs/deploy/nginx.conf'), 'utf8')
  const start = example.indexOf('\nserver {')
  const onCurrent = { port: ports[0], releases: join(current, '..'), pressPort: 9 }
  const ours = siteServer(example.slice(start), onCurrent, 'https://cms.example.org')
  const onPlain = ours
    .replaceAll(`:${ports[0]};`, `:${ports[1]};`)
    .replaceAll(`root ${current};`, `root ${plain};`)
  if (!onPlain.includes(`root ${plain};`))
    throw new Error('docs/deploy/nginx.conf has another root than current')
  const bare = `server { listen 127.0.0.1:${ports[2]}; root ${plain}; index index.html; }`
  const types =
    'types { text/html html; application/xml xml; text/css css; image/webp webp; image/avif avif; }'
  const http = [
    `access_log off;`,
    temporaryFolders(folder),
    types,
    example.slice(0, start),
    ours,
    onPlain,
    bare,
  ]
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'nginx.conf'), `${mainConfig(folder)}\nhttp {\n${http.join('\n')}\n}\n`)
  const args = ['-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-p', folder]
  const { child } = await serveProgram({ path: debianProgram('nginx'), args, ports })
  const { pid } = child
  const cpuSeconds = async () => {
    const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
    const costs = await Promise.all(workers.map((worker) => costOf(Number(worker))))
    return costs.reduce((sum, cost) => sum + cost.cpuSeconds, 0)
  }
  const [first, second, third] = ports.map((port) => `http://127.0.0.1:${port}`)
  // The port is there before the workers are.
  await fetch(first ?? '')
  const stop = () => void child.kill('SIGTERM')
  return { current: first ?? '', plain: second ?? '', bare: third ?? '', cpuSeconds, stop }
}
