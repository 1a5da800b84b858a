import { spawn } from 'node:child_process'
import { LaunchError } from './launch-error.mjs'

/** How much of a command's output is kept to show when it fails. */
const keptCharacters = 64 * 1024
const shownLines = 40

/** Commands that run now: they end when we are told to. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.on(signal, () => {
    for (const child of running) endGroup(child)
    // Who serves installs a listener of its own and decides when to end.
    if (process.listenerCount(signal) === 1) process.exit(code)
  })
}

const hasGroups = process.platform !== 'win32'

/** pnpm waits for what it runs and passes no signal on: the whole group is told. @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (!child.pid) return
  try {
    process.kill(hasGroups ? -child.pid : child.pid, 'SIGTERM')
  } catch {
    // It has just ended.
  }
}

/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] the whole environment
 * @property {boolean} [show] output goes straight to ours instead of being kept
 * @property {(line: string) => void} [onLine] each line of output, as it comes
 */

/**
 * Runs a command to its end. Its standard input is empty.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output` is both streams' tail; code 127: not found
 */
export function run(command, args, { cwd, env = process.env, show = false, onLine } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? /** @type {const} */ ('inherit') : /** @type {const} */ ('pipe')
    // npm is a .cmd on Windows, which only a shell can run.
    const shell = process.platform === 'win32' && command === 'npm'
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', stdio, stdio],
      detached: hasGroups,
    })
    running.add(child)
    let stdout = ''
    let output = ''
    const keep = (/** @type {string} */ text) => {
      output = (output + text).slice(-keptCharacters)
      if (onLine) for (const line of text.split('\n')) if (line.trim()) onLine(line)
    }
    child.stdout?.setEncoding('utf8').on('data', (text) => ((stdout += text), keep(text)))
    child.stderr?.setEncoding('utf8').on('data', keep)
    child.on('error', (error) => resolve({ code: 127, stdout, output: error.message }))
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? (signal ? 1 : 0), stdout, output })
    })
  })
}

/**
 * Like `run`, for a command that must succeed.
 * @param {string} what what was being done, for the message
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @throws {LaunchError} with the tail of its output
 */
export async function mustRun(what, command, args, options) {
  const result = await run(command, args, options)
  if (result.code !== 0)
    throw new LaunchError(`${what} 失败 (failed, code ${result.code})\n${tail(result.output)}`)
  return result
}

/** The last lines of an output, indented. @param {string} output */
export function tail(output) {
  return output
    .trimEnd()
    .split('\n')
    .slice(-shownLines)
    .map((line) => `  ${line}`)
    .join('\n')
}
