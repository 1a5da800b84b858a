import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A process of the product under test, with everything it printed. */
export type Running = {
  child: ChildProcess
  /** Output so far, both streams, in order of arrival. */
  output: () => string
  /** Asks it to stop and waits for its end; returns the exit code (null where a signal ended it). */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

type Start = { args: string[]; cwd: string; env: Record<string, string>; execArgv?: string[] }

/** Starts `node args…` and returns at once. Its IPC channel is open; nothing of our environment but PATH and HOME is passed on. */
export function startNode({ args, cwd, env }: Start): Running {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return {
    child,
    output: () => text,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
      return child.exitCode
    },
  }
}

/**
 * Waits until the process says `{ ready: true }` over IPC.
 * @throws with what it printed, when it ends first or `timeoutMs` pass
 */
export async function untilReady(running: Running, timeoutMs: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const fail = (why: string) => reject(new Error(`${why}\n${running.output().slice(-4000)}`))
  const timer = setTimeout(() => fail(`not ready within ${timeoutMs} ms`), timeoutMs)
  const onMessage = (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'ready' in message) resolve()
  }
  const onExit = (code: number | null) => fail(`ended with code ${code} before it was ready`)
  running.child.on('message', onMessage).on('exit', onExit)
  try {
    await promise
  } finally {
    clearTimeout(timer)
    running.child.off('message', onMessage).off('exit', onExit)
  }
}

/** Waits for the process to end by itself; returns its exit code. */
export async function untilExit(running: Running): Promise<number | null> {
  if (running.child.exitCode === null && running.child.signalCode === null) await once(running.child, 'exit')
  return running.child.exitCode
}
