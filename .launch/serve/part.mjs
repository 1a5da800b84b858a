import { spawn } from 'node:child_process'

/** How long a part may take to end by itself. */
const graceMs = 15_000

/**
 * @typedef {object} Part a process of the newsroom
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {Record<string, string | undefined>} env
 * @property {(text: string) => void} write gets its output
 */

/** @typedef {ReturnType<typeof startPart>} RunningPart */

/**
 * Starts a part. It is in a process group of its own, so that a Ctrl-C reaches us alone and we decide how it ends;
 * it ends by itself when its IPC channel to us closes, whatever became of us.
 * @param {Part} part
 */
export function startPart({ name, command, args, cwd, env, write }) {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  child.stdout?.setEncoding('utf8').on('data', write)
  child.stderr?.setEncoding('utf8').on('data', write)
  child.on('error', (error) => write(`${error.message}\n`))
  /** Ends with how it ended, in words. @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(signal ?? `code ${code}`))
  })
  return {
    name,
    ended,
    ready: untilReady(child),
    /** Asks it to end; kills it when it does not. */
    async stop() {
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
      child.kill('SIGTERM')
      await ended
      clearTimeout(timer)
    },
    kill: () => child.kill('SIGKILL'),
  }
}

/** Resolves at `{ ready: true }` over IPC; never where it does not come. @param {import('node:child_process').ChildProcess} child */
function untilReady(child) {
  return new Promise((/** @type {(value: void) => void} */ resolve) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'ready' in message) resolve()
    })
  })
}
