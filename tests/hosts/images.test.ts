import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { signIn } from '../support/api.ts'
import { freePort } from '../support/free-port.ts'
import { assembleImage } from '../support/images/assemble.ts'
import { commandOf, contextFilter, readDockerfile } from '../support/images/dockerfile.ts'
import { body } from '../support/lexical.ts'
import { adminAccount, workspace } from '../support/newsroom.ts'
import { startNginx } from '../support/nginx.ts'
import { isLive, readUntil } from '../support/reader.ts'

// What the images hold, started as their containers start it: without what they leave out, by a user who may write
// nothing but DATA_DIR. As somebody else than root there is no other user to be, and the code's folder can be written.

const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
let folder: string
let env: Record<string, string>
let node: string
const programs: Record<string, { app: string; running?: ChildProcess; output: string }> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guiyan-images-'))
  await chmod(folder, 0o755)
  for (const name of ['data', 'tmp']) {
    await mkdir(join(folder, name))
    if (nobody.uid) await chown(join(folder, name), nobody.uid, nobody.gid)
  }
  // Where the checkout is, another user may not look.
  node = join(folder, 'node')
  await copyFile(process.execPath, node)
  await chmod(node, 0o755)
  const [cmsPort, sitePort] = [await freePort(), await freePort()]
  env = {
    NODE_ENV: 'production',
    DATA_DIR: join(folder, 'data'),
    TMPDIR: join(folder, 'tmp'),
    HOME: '/nonexistent',
    PATH: '/usr/bin:/bin',
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    CMS_URL: `http://127.0.0.1:${cmsPort}`,
    SITE_URL: `http://127.0.0.1:${sitePort}`,
    GUIYAN_ADMIN_EMAIL: adminAccount.email,
    GUIYAN_ADMIN_PASSWORD: adminAccount.password,
  }
  for (const name of ['cms', 'press'])
    programs[name] = { app: await assembleImage(name, join(folder, 'stages')), output: '' }
}, 300_000)
afterAll(async () => {
  for (const { running } of Object.values(programs)) {
    if (!running || running.exitCode !== null || running.signalCode !== null) continue
    running.kill('SIGTERM')
    await once(running, 'exit')
  }
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command of the image `name` in the folder that its WORKDIR names. */
function start(name: 'cms' | 'press', [, ...args]: string[]): ChildProcess {
  const program = programs[name]
  if (!program) throw new Error(`${name} was not assembled`)
  const cwd = join(program.app, name === 'cms' ? 'cms' : 'site')
  const child = spawn(node, args, { cwd, env, ...nobody, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (program.output += part.toString()))
  program.running = child
  return child
}

async function codeOf(child: ChildProcess): Promise<number | null> {
  await once(child, 'exit')
  return child.exitCode
}

function stage(name: 'cms' | 'press') {
  const found = readDockerfile().find((each) => each.name === name)
  if (!found) throw new Error(`no stage ${name}`)
  return found
}

async function untilReady(name: 'cms' | 'press', url: string): Promise<void> {
  const answer = () =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status,
      () => 0,
    )
  await vi.waitFor(async () => {
    if (programs[name]?.running?.exitCode !== null) throw new Error(programs[name]?.output)
    expect(await answer(), programs[name]?.output).toBe(200)
  }, 60_000)
}

test('nothing secret and nothing of a person’s can come into a build', () => {
  const sees = contextFilter()
  const out = [
    '.env',
    'cms/.env.local',
    'site/.env',
    'data/guiyan.db',
    'data/secret',
    'media/a.jpg',
    '.git/config',
  ]
  const more = [
    'guiyan-1.tar',
    'docs/deploy/compose/guiyan.env',
    'cms/node_modules/x/index.js',
    'cms/.next/a',
  ]
  expect([...out, ...more, 'tests/int/access.test.ts', 'cms/src/env.test.ts'].filter(sees)).toEqual([])
  expect(
    ['package.json', 'cms/src/server.ts', 'site/press/main.ts', 'shared/src/routes.ts'].every(sees),
  ).toBe(true)
})

test('pnpm and Node are those of the workspace', async () => {
  const text = await readFile(join(workspace, 'docs/deploy/Dockerfile'), 'utf8')
  const { packageManager } = JSON.parse(await readFile(join(workspace, 'package.json'), 'utf8'))
  expect(text).toContain(`npm install --global ${packageManager}\n`)
  expect(text).toContain(`FROM node:${process.versions.node.split('.')[0]}.`)
})

test('as their containers start them, CMS and press make an installation in DATA_DIR and publish', async () => {
  const { CMS_URL = '', SITE_URL = '' } = env
  expect(await codeOf(start('cms', ['node', 'src/prepare.ts'])), programs['cms']?.output).toBe(0)
  start('cms', commandOf(stage('cms'), 'CMD'))
  await untilReady('cms', CMS_URL)
  start('press', commandOf(stage('press'), 'CMD'))
  await untilReady('press', SITE_URL)

  const admin = await signIn(CMS_URL, adminAccount)
  const headline = '容器里发布的一篇'
  const { siteUrl } = await admin.create('articles', { headline, body: body('正文'), _status: 'published' })
  await readUntil(siteUrl, isLive(headline), 60_000)
  // The pictures of what was seeded, a search, and the page of the admin UI.
  const home = await (await fetch(SITE_URL)).text()
  const picture = /src="(\/photos\/[^"]+\.jpg)"/.exec(home)?.[1]
  const status = async (path: string) => [path, (await fetch(`${SITE_URL}${path}`)).status]
  expect(await status(picture ?? 'no picture')).toEqual([picture, 200])
  // Its index is filled at rest.
  const search = `/search/?q=${encodeURIComponent('商会')}`
  await vi.waitFor(async () => expect(await status(search)).toEqual([search, 200]), 60_000)
  expect((await fetch(`${CMS_URL}/admin/login`)).status).toBe(200)
  for (const { output } of Object.values(programs)) expect(output).not.toMatch(/EACCES|EROFS|ENOENT|MODULE/)
}, 180_000)

test.each(['cms', 'press'] as const)('the health check of %s finds it well', async (name) => {
  const [, ...args] = commandOf(stage(name), 'HEALTHCHECK')
  const check = spawn(node, args, { env, ...nobody, stdio: 'ignore' })
  expect(await codeOf(check)).toBe(0)
})

test('compose’s nginx leads people to both, and nobody to what is between them', async () => {
  const [front, plain] = [await freePort(), await freePort()]
  const replaced: [RegExp, string][] = [
    // Debian's nginx is older than the image's.
    [/^resolver .*$/gm, ''],
    [/ resolve /g, ' '],
    [/cms-[12]:3000/g, `127.0.0.1:${env.CMS_PORT}`],
    [/press-[12]:4321/g, `127.0.0.1:${env.SITE_PORT}`],
    [/^ssl_.*$/gm, ''],
    [/listen 443 ssl http2;/g, `listen 127.0.0.1:${front};`],
    [/listen 80 /g, `listen 127.0.0.1:${plain} `],
  ]
  const example = await readFile(join(workspace, 'docs/deploy/compose/nginx.conf'), 'utf8')
  const conf = replaced.reduce((text, [pattern, value]) => text.replaceAll(pattern, value), example)
  const stop = await startNginx(conf, join(folder, 'nginx'), `http://127.0.0.1:${front}`)
  try {
    const status = (host: string, path: string) => statusOf(`http://127.0.0.1:${front}${path}`, host)
    expect(await status('www.example.org', '/')).toBe(200)
    expect(await status('www.example.org', '/readyz')).toBe(200)
    expect(await status('www.example.org', '/_press/preview/x/')).toBe(403)
    expect(await status('cms.example.org', '/admin/login')).toBe(200)
    for (const path of ['/_press/status', '/_press/ping', '/metrics'])
      expect([path, await status('www.example.org', path)]).toEqual([path, 404])
    expect(await status('cms.example.org', '/metrics')).toBe(404)
  } finally {
    await stop()
  }
})

/** `fetch` sets the host itself. */
function statusOf(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host }, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
