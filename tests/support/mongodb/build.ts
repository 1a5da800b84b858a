import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const source = fileURLToPath(new URL('.', import.meta.url))
const cache = fileURLToPath(new URL('../../.cache/mongodb/', import.meta.url))

/** No server can be had on this machine; the message says why and what would help. */
export class NoMongoError extends Error {
  override name = 'NoMongoError'
}

/**
 * Path of the test server's program. The first call builds it with Go (a minute or two, and the Go module
 * proxy); it is then kept in `tests/.cache`, by the hash of its sources.
 * @throws NoMongoError without Go, or when the build fails
 */
export async function mongoProgram(): Promise<string> {
  const program = join(cache, `${await sourceHash()}${process.platform === 'win32' ? '.exe' : ''}`)
  if (
    await access(program).then(
      () => true,
      () => false,
    )
  )
    return program
  const version = await run('go', ['version']).catch(() => null)
  if (version === null) throw new NoMongoError('neither MONGODB_URL nor Go (https://go.dev) is there')
  process.stderr.write('MongoDB for the tests: building FerretDB with Go, once (1–2 min) …\n')
  await mkdir(cache, { recursive: true })
  const unfinished = `${program}.${process.pid}`
  try {
    await run('go', ['build', '-buildvcs=false', '-trimpath', '-o', unfinished, '.'], {
      cwd: source,
      env: { ...process.env, CGO_ENABLED: '0' },
      maxBuffer: 64 * 1024 * 1024,
    })
    await rename(unfinished, program)
  } catch (error) {
    throw new NoMongoError(`FerretDB could not be built with Go: ${lastLine(error)}`, { cause: error })
  } finally {
    await rm(unfinished, { force: true })
  }
  return program
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of ['main.go', 'go.mod', 'go.sum']) hash.update(await readFile(join(source, name)))
  return hash.digest('hex').slice(0, 16)
}

function lastLine(error: unknown): string {
  return String(error).trim().split('\n').at(-1) ?? ''
}
