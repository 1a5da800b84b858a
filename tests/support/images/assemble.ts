import { execFile } from 'node:child_process'
import { chmod, cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { workspace } from '../newsroom.ts'
import { trackedFiles } from '../source-tree.ts'
import { contextFilter, environmentOf, type Instruction, readDockerfile, type Stage } from './dockerfile.ts'

const run = promisify(execFile)
const pnpm = join(workspace, '.toolchain/node_modules/pnpm/bin/pnpm.mjs')
/** What `RUN` built here before the tests began, in its place in the workspace. */
const built = ['cms/.next', 'site/dist/press']

/**
 * Makes the files of a stage of docs/deploy/Dockerfile without a container: its own COPY and RUN in a folder, from what
 * .dockerignore leaves. Builds are those of the workspace. @returns the folder that stands for /app
 * @throws at an instruction that it does not know
 */
export async function assembleImage(target: string, folder: string): Promise<string> {
  const stages = readDockerfile()
  const done = new Map<string, string>()
  const make = async (name: string): Promise<string> => {
    const known = done.get(name)
    if (known) return known
    const stage = stages.find((each) => each.name === name)
    if (!stage) throw new Error(`Dockerfile has no stage ${name}`)
    const app = join(folder, name)
    await mkdir(app, { recursive: true })
    await chmod(app, 0o755)
    done.set(name, app)
    if (stages.some((each) => each.name === stage.from)) await copy(join(await make(stage.from), '.'), app)
    for (const instruction of stage.instructions) await follow(stage, instruction, app, make)
    return app
  }
  return make(target)
}

type Make = (stage: string) => Promise<string>

async function follow(stage: Stage, { word, rest }: Instruction, app: string, make: Make): Promise<void> {
  if (['ENV', 'WORKDIR', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'].includes(word)) return
  if (word === 'COPY') return copyInstruction(rest, app, make)
  if (word !== 'RUN') throw new Error(`Dockerfile: ${word} is not known here`)
  if (/^npm install --global pnpm@|^mkdir \/data /.test(rest)) return
  if (/^pnpm .* run build/.test(rest)) {
    for (const path of built)
      await cp(join(workspace, path), join(app, path), { recursive: true, verbatimSymlinks: true })
  } else if (rest.startsWith('pnpm install ')) {
    // Of the stage that only builds, the workspace has the outcome.
    if (stage.name === 'build') return
    const words = rest.replaceAll("'", '').split(' ').slice(1)
    const env = environmentOf(readDockerfile(), stage.name)
    const args = [pnpm, ...words, '--prefer-offline']
    await run(process.execPath, args, { cwd: app, env: { ...process.env, ...env, CI: 'true' } })
  } else throw new Error(`Dockerfile: RUN ${rest} is not known here`)
}

async function copyInstruction(rest: string, app: string, make: Make): Promise<void> {
  const words = rest.split(' ')
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined
  const target = words.pop() ?? ''
  const into = target.endsWith('/') || words.length > 1
  for (const source of words) {
    if (from) {
      const path = join(await make(from), source.replace(/^\/app\/?/, ''))
      await copy(path, join(app, target, into && source !== '/app' ? (path.split('/').at(-1) ?? '') : ''))
    } else await copyContext(source, join(app, target), into)
  }
}

const seen = trackedFiles.filter(contextFilter())

async function copyContext(source: string, target: string, into: boolean): Promise<void> {
  const files =
    source === '.' ? seen : seen.filter((path) => path === source || path.startsWith(`${source}/`))
  if (files.length === 0) throw new Error(`Dockerfile: .dockerignore leaves nothing of ${source}`)
  for (const path of files) {
    const place = join(target, into ? (path.split('/').at(-1) ?? '') : path)
    await mkdir(dirname(place), { recursive: true })
    await cp(join(workspace, path), place)
  }
}

/** Files are linked where they may be: node_modules are hundreds of megabytes. */
async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await run('cp', ['-a', '--link', '--no-target-directory', from, to]).catch(() =>
    run('cp', ['-a', from, to]),
  )
}
