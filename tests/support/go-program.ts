import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { NoProgramError } from './no-program-error.ts'

const run = promisify(execFile)
const caches = fileURLToPath(new URL('../.cache/', import.meta.url))

/**
 * Path of a test server's program. The first call builds it with Go (a minute or two, and the Go module
 * proxy); it is then kept in `tests/.cache`, by the hash of its module's files.
 * @param module folder with go.mod and go.sum @param target what to build of it @param name for people
 * @throws NoProgramError without Go, or when the build fails
 */
export async function goProgram(module: string, target: string, name: string): Promise<string> {
  const cache = join(caches, basename(module))
  const program = join(cache, `${await moduleHash(module)}${process.platform === 'win32' ? '.exe' : ''}`)
  const isBuilt = await access(program).then(
    () => true,
    () => false,
  )
  if (isBuilt) return program
  const version = await run('go', ['version']).catch(() => null)
  if (version === null) throw new NoProgramError('Go (https://go.dev) is not there')
  process.stderr.write(`${name} for the tests: building it with Go, once (1–2 min) …\n`)
  await mkdir(cache, { recursive: true })
  const unfinished = `${program}.${process.pid}`
  try {
    await run('go', ['build', '-buildvcs=false', '-trimpath', '-o', unfinished, target], {
      cwd: module,
      env: { ...process.env, CGO_ENABLED: '0' },
      maxBuffer: 64 * 1024 * 1024,
    })
    await rename(unfinished, program)
  } catch (error) {
    throw new NoProgramError(`${name} could not be built with Go: ${lastLine(error)}`, { cause: error })
  } finally {
    await rm(unfinished, { force: true })
  }
  return program
}

async function moduleHash(module: string): Promise<string> {
  const hash = createHash('sha256')
  const sources = (await readdir(module)).filter((name) => /^go\.(mod|sum)$|\.go$/.test(name)).sort()
  for (const name of sources) hash.update(await readFile(join(module, name)))
  return hash.digest('hex').slice(0, 16)
}

function lastLine(error: unknown): string {
  return String(error).trim().split('\n').at(-1) ?? ''
}
