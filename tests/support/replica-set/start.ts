import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rename, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../free-port.ts'
import type { Mongo } from '../mongodb/start.ts'

const run = promisify(execFile)
const version = '0.7.0b3'
const folder = fileURLToPath(new URL(`../../.cache/replica-set/${version}`, import.meta.url))

/**
 * A server that says it is a replica set of one, with transactions, write conflicts and explain, which FerretDB lacks: SecantusDB, which stores
 * in WiredTiger as mongod does, from PyPI. No package registry has mongod itself. Where it cannot be had, `missing` says why.
 */
export async function startReplicaSet(): Promise<Mongo | { missing: string }> {
  const problem = await installed()
  if (problem !== null)
    return { missing: `a server with transactions needs Python 3.10 and PyPI: ${problem}` }
  const data = await mkdtemp(join(tmpdir(), 'guiyan-replica-set-'))
  const port = await freePort()
  const server = spawn(
    join(folder, 'bin/python'),
    ['-c', untilStdinCloses, '--port', String(port), '--storage-path', data, '--log-level', 'ERROR'],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  )
  const ended = once(server, 'exit')
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error('SecantusDB ended before it was ready')
  }
  return {
    url: `mongodb://127.0.0.1:${port}/guiyan-test?replicaSet=secantus`,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** It cannot outlive the test run that started it. */
const untilStdinCloses = `
import os, sys, threading
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
from secantus.cli import main
main()`

/** @returns why it could not be installed; null where it is there */
async function installed(): Promise<string | null> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  )
  if (isThere) return null
  const unfinished = `${folder}.${process.pid}`
  try {
    await run('python3', ['-m', 'venv', unfinished])
    await run(join(unfinished, 'bin/python'), ['-m', 'pip', 'install', '-q', `secantusdb==${version}`])
    await rename(unfinished, folder)
    return null
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    return String(error).trim().split('\n').at(-1) ?? ''
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return once(socket, 'connect').then(
    () => (socket.destroy(), true),
    () => new Promise((resolve) => setTimeout(resolve, 50, false)),
  )
}
