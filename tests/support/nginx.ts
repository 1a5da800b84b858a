import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Runs nginx with a file of its `http` part, in a folder of its own. `NGINX_PATH` names the program.
 * @returns a call that ends it @throws with what nginx says where it does not take the file
 */
export async function startNginx(http: string, folder: string, url: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const stores = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const paths = stores.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const main = join(folder, 'main.conf')
  await writeFile(
    main,
    `${user}\ndaemon off;\npid ${folder}/pid;\nevents {}\nhttp {\naccess_log off;\n${paths}\n${http}\n}\n`,
  )
  const server = spawn(process.env.NGINX_PATH ?? 'nginx', ['-e', 'stderr', '-c', main, '-p', folder])
  let output = ''
  server.stderr.on('data', (part: Buffer) => (output = (output + part.toString()).slice(-4000)))
  const closed = once(server, 'close')
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  ) {
    if (server.exitCode !== null) throw new Error(`nginx ended before it was ready\n${output}`)
    await wait(20)
  }
  return async () => {
    server.kill('SIGTERM')
    await closed
  }
}
