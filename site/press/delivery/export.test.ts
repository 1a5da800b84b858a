import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesOf } from '../testing/press-rig.ts'
import { ReleaseMaker } from '../testing/release-maker.ts'

const entry = resolve(import.meta.dirname, '../cli/main.ts')
const pages = { '/': 'home', '/about/': 'a', '/feed.xml': 'f', '/articles/2026/11/one/': '1' }

let maker: ReleaseMaker
let folder: string
beforeEach(() => {
  maker = new ReleaseMaker()
  folder = join(maker.dataDir, 'out')
})
afterEach(() => maker.remove())

function start(...args: string[]): ChildProcess {
  const env = { ...process.env, DATA_DIR: maker.dataDir, INIT_CWD: maker.dataDir }
  return spawn(process.execPath, [entry, 'export', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const child = start(...args)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (output += part))
  const [code] = await once(child, 'close')
  return { code, output }
}

const exported = () => {
  const files = filesOf(folder)
  files.delete('.guiyan-export.json')
  return files
}
const live = () => filesOf(maker.releases.current)

test('an export has the files of the live release, as plain files of its own', async () => {
  await maker.release(pages)
  expect(await run('out')).toMatchObject({ code: 0 })
  expect(exported()).toEqual(live())
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  expect(entries.filter((entry) => entry.isSymbolicLink())).toEqual([])
  expect(lstatSync(join(folder, 'about/index.html')).nlink).toBe(1)
})

test('a second export writes what differs and takes away what went, and nothing else', async () => {
  await maker.release(pages)
  await run('out')
  const untouched = statSync(join(folder, 'index.html')).ino
  writeFileSync(join(folder, 'CNAME'), 'example.org')
  await maker.release({ '/about/': 'b', '/articles/2026/11/one/': null, '/articles/2026/12/two/': '2' })
  expect((await run('out')).output).toContain('写 2，删 1，未变 2')
  expect(statSync(join(folder, 'index.html')).ino).toBe(untouched)
  expect(existsSync(join(folder, 'articles/2026/11'))).toBe(false)
  expect(readFileSync(join(folder, 'CNAME'), 'utf8')).toBe('example.org')
  expect(exported()).toEqual(new Map([...live(), ['CNAME', 'example.org']]))
})

test('a kept release can be exported by its number, also over a newer one', async () => {
  const first = await maker.release(pages)
  const then = live()
  await maker.release({ '/about/': 'b', '/new/': 'n' })
  await run('out')
  expect(await run('out', '--release', String(first.number))).toMatchObject({ code: 0 })
  expect(exported()).toEqual(then)
})

test('it goes by the bytes where the release before is collected, or where it is told to', async () => {
  await maker.release(pages)
  await run('out')
  await maker.release({ '/about/': 'b', '/feed.xml': null })
  await maker.collect()
  expect((await run('out')).output).toContain('写 1，删 1，未变 2')
  writeFileSync(join(folder, 'index.html'), 'spoilt')
  expect((await run('out')).output).toContain('写 0，删 0')
  expect((await run('out', '--compare')).output).toContain('写 1，删 0')
  expect(exported()).toEqual(live())
})

test('a folder with something else in it is refused and stays as it is', async () => {
  await maker.release(pages)
  mkdirSync(folder)
  writeFileSync(join(folder, 'thesis.txt'), 'mine')
  const { code, output } = await run('out')
  expect([code, output]).toEqual([1, expect.stringContaining('不是空的')])
  expect(readdirSync(folder)).toEqual(['thesis.txt'])
  expect(await run('press/releases/pending')).toMatchObject({ code: 1 })
})

test('an export that was killed at any point is completed by the next', async () => {
  const many = Object.fromEntries([...Array(1500).keys()].map((n) => [`/p/${n}/`, `page ${n}`]))
  await maker.release({ ...pages, ...many })
  for (const percent of [1, 30, 70]) {
    const child = start('out', '--compare')
    const ended = once(child, 'exit')
    await killedAfter(child, Math.floor((percent / 100) * 1500))
    expect(await ended).toEqual([null, 'SIGKILL'])
  }
  await maker.release({ '/p/7/': null, '/about/': 'b' })
  expect(await run('out')).toMatchObject({ code: 0 })
  expect(exported()).toEqual(live())
})

/** Kills the child once so many pages are there. */
async function killedAfter(child: ChildProcess, count: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended before ${count} pages were there`)
    const there = existsSync(join(folder, 'p')) ? readdirSync(join(folder, 'p')).length : 0
    if (there > count) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  child.kill('SIGKILL')
}
