import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { startNode, untilReady } from '../../support/process.ts'
import { workspace } from '../../support/newsroom.ts'
import type { Served } from './part.ts'

type Program = {
  path: string
  args: string[]
  env?: Record<string, string>
  /** It answers when all of these take connections. */
  ports: number[]
  ofGroup?: boolean
}

const startMs = 60_000

/** Starts a program that is not ours and waits until its ports answer. @throws with what it printed, where they do not */
export async function serveProgram({
  path,
  args,
  env = {},
  ports,
  ofGroup = false,
}: Program): Promise<Served> {
  const child = spawn(path, args, {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    // What reads its standard input until it closes ends with us.
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: ofGroup,
  })
  const output = lastOutput(child)
  const end = Date.now() + startMs
  for (const port of ports) {
    while (!(await accepts(port))) {
      const ended = child.exitCode ?? child.signalCode
      if (ended !== null || Date.now() > end)
        throw new Error(`${path} does not answer (${ended})\n${output()}`)
      await wait(10)
    }
  }
  return { child, output, ofGroup }
}

/** Starts a process of ours (`node args…` in a folder of the workspace) and waits until it says that it is ready. */
export async function serveNode(
  folder: string,
  args: string[],
  env: Record<string, string>,
): Promise<Served> {
  const running = startNode({ args, cwd: join(workspace, folder), env })
  await untilReady(running, startMs)
  return running
}

function lastOutput(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (text = (text + part.toString()).slice(-4000)))
  return () => text
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const connected = once(socket, 'connect').then(
    () => true,
    () => false,
  )
  return connected.finally(() => socket.destroy())
}
