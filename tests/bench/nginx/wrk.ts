import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { debianProgram } from '../../support/debian-program.ts'

const run = promisify(execFile)
const script = fileURLToPath(new URL('paths.lua', import.meta.url))

type Load = { url: string; pathsFile: string; seconds: number; connections: number; headers?: string[] }

/** `perSecond`: answers a second; `count`: answers in all. */
export type Answers = { perSecond: number; count: number }

/** Asks a server for addresses as fast as it answers. @throws where any answer is not 2xx or 3xx, or wrk is not there */
export async function wrk({ url, pathsFile, seconds, connections, headers = [] }: Load): Promise<Answers> {
  const load = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '-s', script]
  const given = headers.flatMap((header) => ['-H', header])
  const { stdout } = await run(debianProgram('wrk'), [...load, ...given, url, '--', pathsFile])
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  const count = Number(/(\d+) requests in/.exec(stdout)?.[1])
  if (/Non-2xx|Socket errors/.test(stdout) || !(perSecond > 0) || !(count > 0))
    throw new Error(`wrk on ${url}:\n${stdout}`)
  return { perSecond, count }
}
