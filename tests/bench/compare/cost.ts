import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a command cost, with all processes that it started and waited for. */
export type Cost = {
  wallSeconds: number
  userSeconds: number
  systemSeconds: number
  /** Of its largest process. */
  maxRssMb: number
}
export type Command = { command: string; args: string[]; cwd: string; env?: Record<string, string> }

const time = '/usr/bin/time'

/** Why commands cannot be measured here; null where they can. */
export function cannotMeasure(): string | null {
  return existsSync(time) ? null : `${time} is not installed (apt-get install time)`
}

/** Runs a command to its end. @throws with what it printed where it fails */
export async function costOf({ command, args, cwd, env }: Command): Promise<Cost & { output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'guiyan-cost-'))
  const report = join(folder, 'report')
  try {
    const child = spawn(time, ['-f', '%e %U %S %M', '-o', report, command, ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    const [code] = await once(child, 'close')
    if (code !== 0)
      throw new Error(`${command} ${args[0]} ended with code ${code}\n${(output + errors).slice(-2000)}`)
    const [wallSeconds = 0, userSeconds = 0, systemSeconds = 0, kilobytes = 0] = readFileSync(report, 'utf8')
      .trim()
      .split(' ')
      .map(Number)
    return { wallSeconds, userSeconds, systemSeconds, maxRssMb: Math.round(kilobytes / 1024), output }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
