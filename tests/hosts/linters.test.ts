import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeReader } from '../support/compose/program.ts'
import { hadolint } from '../support/hadolint.ts'
import { workspace } from '../support/newsroom.ts'

// No Docker and no systemd runs where tests run (docs/deploy.md says what was run by hand): each file is held to the program that knows its kind best.

const run = promisify(execFile)
const deploy = join(workspace, 'docs/deploy')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guiyan-deploy-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a program says and how it ends; empty and 0 is what is hoped for. */
async function verdict(program: string, args: string[], cwd = folder) {
  return run(program, args, { cwd, env: { ...process.env, NO_COLOR: '1' } }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  )
}

describe('the Dockerfile', () => {
  test('has nothing that hadolint would change', async () => {
    expect(await verdict(await hadolint(), [join(deploy, 'Dockerfile')])).toEqual({ code: 0, said: '' })
  })

  test('would not pass without a user and with a floating base', async () => {
    const bad = join(folder, 'Dockerfile')
    await writeFile(bad, 'FROM node:latest\nRUN cd /tmp && sudo true\n')
    expect((await verdict(await hadolint(), [bad])).said).toMatch(/DL3007[^]*DL3004/)
  })
})

describe('the compose file', () => {
  const read = async (file: string) => verdict(await composeReader(), [file])

  test('is read by Docker Compose’s own library, with a replica set of three, two CMS, two presses, nginx and S3', async () => {
    const { code, said } = await read(join(deploy, 'compose/compose.yaml'))
    const sets = 'mongodb-1 mongodb-2 mongodb-3 mongodb-set-up'
    const names = `cms-1 cms-2 ${sets} nginx prepare press-1 press-2 s3`
    expect([code, said.trim()]).toEqual([0, names])
  })

  test('with a service that waits for nobody, or a volume that is not there, would not be', async () => {
    const text = await readFile(join(deploy, 'compose/compose.yaml'), 'utf8')
    await mkdir(join(folder, 'compose'))
    const broken = join(folder, 'compose/compose.yaml')
    await writeFile(broken, text.replace("volumes: ['press-2:/data']", "volumes: ['press-3:/data']"))
    expect((await read(broken)).said).toContain('press-3')
    await writeFile(broken, text.replace('mongodb-set-up: {', 'mongodb-set-down: {'))
    expect((await read(broken)).said).toContain('mongodb-set-down')
  })

  test('and what it reads holds no secret', async () => {
    for (const name of ['guiyan', 'mongodb', 's3']) {
      const text = await readFile(join(deploy, `compose/${name}.env.example`), 'utf8')
      const set = text.split('\n').filter((line) => /^\w*(SECRET|PASSWORD|KEY)\w*=./.test(line))
      expect(set.filter((line) => !/_KEY(_ID)?=guiyan$/.test(line))).toEqual([])
    }
  })
})

describe.each(['guiyan-cms.service', 'guiyan-press.service'])('the unit %s', (name) => {
  const unit = () => readFile(join(deploy, 'systemd', name), 'utf8')
  const put = async (text: string) => {
    const file = join(folder, name)
    await writeFile(file, text.replaceAll('/usr/bin/node', process.execPath))
    return file
  }

  test('is understood by systemd, every line of it', async () => {
    expect(await verdict('systemd-analyze', ['verify', '--man=no', await put(await unit())])).toEqual({
      code: 0,
      said: '',
    })
    const wrong = await put((await unit()).replace('ProtectHome=', 'ProtectHoem='))
    expect((await verdict('systemd-analyze', ['verify', '--man=no', wrong])).said).toContain('ProtectHoem')
  })

  test('leaves its program little to do harm with: 2 of 10 by systemd’s own measure', async () => {
    const measure = ['security', '--offline=true', '--threshold=20']
    const { code, said } = await verdict('systemd-analyze', [...measure, await put(await unit())])
    expect(code, said).toBe(0)
    const open = await put((await unit()).replaceAll(/^(Protect|Restrict|NoNew).*$/gm, ''))
    expect((await verdict('systemd-analyze', [...measure, open])).code).not.toBe(0)
  })
})
