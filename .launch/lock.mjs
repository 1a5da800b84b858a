import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

// A listening socket is the lock: whatever becomes of its holder, the system lets go of it. A file with a
// process id in it outlives kill -9, and after a restart the id may be another program's.

/**
 * Takes the lock of a folder for one purpose.
 * @param {string} folder which exists
 * @param {string} purpose
 * @returns {Promise<(() => void) | null>} gives it back; null: somebody else holds it
 */
export async function tryLock(folder, purpose) {
  const path = socketPath(folder, purpose)
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listen(path)
    if (server) {
      server.unref()
      return () => server.close()
    }
    if (await answers(path)) return null
    rmSync(path, { force: true }) // left over by a holder that was killed
  }
  return null
}

/**
 * Takes the lock, waiting as long as somebody else has it.
 * @param {string} folder
 * @param {string} purpose
 * @param {() => void} onWait called once, when there is something to wait for
 */
export async function lock(folder, purpose, onWait) {
  for (let first = true; ; first = false) {
    const release = await tryLock(folder, purpose)
    if (release) return release
    if (first) onWait()
    await wait(300)
  }
}

/** Short whatever the folder's path is: a socket's path may have 104 bytes. @param {string} folder @param {string} purpose */
function socketPath(folder, purpose) {
  const hash = createHash('sha256')
    .update(`${purpose} ${realpathSync(folder)}`)
    .digest('hex')
    .slice(0, 24)
  return process.platform === 'win32' ? `\\\\.\\pipe\\guiyan-${hash}` : join(tmpdir(), `guiyan-${hash}.sock`)
}

/** @param {string} path @returns {Promise<import('node:net').Server | null>} null: the path is taken */
function listen(path) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(path, () => resolve(server))
  })
}

/** @param {string} path @returns {Promise<boolean>} */
function answers(path) {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
  })
}
