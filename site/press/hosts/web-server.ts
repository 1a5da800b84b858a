import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../testing/free-port.ts'

/** Where the examples' values are replaced by those of a test. */
export type Place = { releases: string; pressPort: string; cmsUrl: string }

/** A real server with our example as its configuration, and the example changed in nothing but the marked places. */
export class WebServer {
  readonly url: string
  readonly stop: () => Promise<void>

  private constructor(url: string, stop: () => Promise<void>) {
    this.url = url
    this.stop = stop
  }

  static async nginx(place: Place): Promise<WebServer> {
    const port = await freePort()
    const example = replaced('nginx.conf', {
      'listen 80;': `listen 127.0.0.1:${port};`,
      '/srv/guiyan/data/press/releases': place.releases,
      'https://cms.example.org': place.cmsUrl,
      '127.0.0.1:4321': `127.0.0.1:${place.pressPort}`,
    })
    return WebServer.#start(port, 'nginx', (folder) => {
      const stores = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      const paths = stores.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')
      const user = process.getuid?.() === 0 ? 'user root;' : ''
      const http = `access_log off;\n${paths}\ninclude ${folder}/guiyan.conf;`
      writeFileSync(join(folder, 'guiyan.conf'), example)
      const main = `${user}\ndaemon off;\nworker_processes 2;\npid ${folder}/pid;\nevents {}\nhttp {\n${http}\n}\n`
      writeFileSync(join(folder, 'main.conf'), main)
      return ['-e', 'stderr', '-c', join(folder, 'main.conf'), '-p', folder]
    })
  }

  static async caddy(place: Place): Promise<WebServer> {
    const port = await freePort()
    const example = replaced('Caddyfile', {
      'www.example.org {': `http://127.0.0.1:${port} {`,
      '/srv/guiyan/data/press/releases': place.releases,
      'https://cms.example.org': place.cmsUrl,
      '127.0.0.1:4321': `127.0.0.1:${place.pressPort}`,
    })
    return WebServer.#start(port, 'caddy', (folder) => {
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${example}`)
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
    })
  }

  static async #start(
    port: number,
    name: 'nginx' | 'caddy',
    configure: (folder: string) => string[],
  ): Promise<WebServer> {
    const program = programOf(name)
    if (program === null) throw new Error(`${name} is not there`)
    const folder = mkdtempSync(join(tmpdir(), `guiyan-${name}-`))
    const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
    const server = spawn(program, configure(folder), { stdio: ['ignore', 'pipe', 'pipe'], env })
    let output = ''
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (part: Buffer) => (output = (output + part).slice(-8000)))
    const closed = once(server, 'close')
    const isUp = () =>
      fetch(`http://127.0.0.1:${port}`).then(
        () => true,
        () => false,
      )
    while (!(await isUp())) {
      if (server.exitCode !== null) throw new Error(`${name} ended before it was ready\n${output}`)
      await wait(20)
    }
    return new WebServer(`http://127.0.0.1:${port}`, async () => {
      server.kill('SIGTERM')
      await closed
      rmSync(folder, { recursive: true, force: true })
    })
  }
}

/** Where a server's program is: as the test run says, or the machine's own. */
export function programOf(name: 'nginx' | 'caddy'): string | null {
  const given = process.env[`${name.toUpperCase()}_PATH`]
  if (given) return given
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** @throws where the example does not have a value that is to be replaced */
function replaced(file: string, values: Record<string, string>): string {
  let text = readFileSync(resolve(import.meta.dirname, '../../../docs/deploy', file), 'utf8')
  for (const [from, to] of Object.entries(values)) {
    if (!text.includes(from)) throw new Error(`docs/deploy/${file} has no ${from}`)
    text = text.replaceAll(from, to)
  }
  return text
}
