import { existsSync, mkdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LaunchError } from '../launch-error.mjs'
import { root } from '../places.mjs'

/**
 * What can be known before anything slow is done: ports, folders, the database's server. Leaves nothing behind.
 * @param {{ cmsPort: number, sitePort: number, dataDir: string, mediaDir: string, databaseUrl: string }} settings
 *   paths as given
 * @throws {LaunchError} one line: what is wrong and which setting changes it
 */
export async function checkPlace({ cmsPort, sitePort, dataDir, mediaDir, databaseUrl }) {
  await checkPort(cmsPort, 'CMS_PORT')
  await checkPort(sitePort, 'SITE_PORT')
  checkFolder(resolve(root, dataDir), '数据文件夹 data folder', 'DATA_DIR')
  checkFolder(resolve(root, mediaDir), '图片文件夹 media folder', 'MEDIA_DIR')
  await checkDatabase(databaseUrl)
}

/** @param {number} port @param {string} setting */
async function checkPort(port, setting) {
  const server = createServer()
  const error = await new Promise((/** @type {(error?: NodeJS.ErrnoException) => void} */ done) => {
    server.once('error', done).listen(port, () => done())
  })
  if (!error) return void (await new Promise((done) => server.close(done)))
  if (error.code === 'EADDRINUSE') {
    throw new LaunchError(
      `端口 ${port} 已被占用：请关掉占用它的程序，或用 ${setting} 换一个 (port ${port} is taken: set ${setting})`,
    )
  }
  throw new LaunchError(`端口 ${port} 不能用：${error.message}。用 ${setting} 换一个 (set ${setting})`)
}

/**
 * Writes into the folder for real: permissions alone say nothing of a read-only or full disk.
 * @param {string} folder @param {string} what @param {string} setting
 */
function checkFolder(folder, what, setting) {
  /** @type {string[]} */
  const made = []
  try {
    makeFolder(folder, made)
    const probe = join(folder, `.guiyan-probe-${process.pid}`)
    writeFileSync(probe, 'probe')
    rmSync(probe)
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    throw new LaunchError(
      `${what} 不能写：${folder} (not writable, ${why})。用 ${setting} 换一个 (set ${setting})`,
    )
  } finally {
    removeEmpty(made)
  }
}

/**
 * One level after the other: Node 20's own `recursive` never returns below /proc.
 * @param {string} folder @param {string[]} made gets the folders that were not there, highest first
 */
function makeFolder(folder, made) {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder), made)
  mkdirSync(folder)
  made.push(folder)
}

/** @param {string[]} folders highest first */
function removeEmpty(folders) {
  try {
    for (const folder of folders.toReversed()) rmdirSync(folder)
  } catch {
    // Somebody has begun to use it: then it stays.
  }
}

/** @param {string} url */
async function checkDatabase(url) {
  if (url.startsWith('file:')) return checkDatabaseFile(url)
  // A list of hosts; mongodb+srv:// names none that can be asked without its DNS record.
  const hosts = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(url)?.[1]?.split(',') ?? []
  if (hosts.length === 0 || (await anyAnswers(hosts))) return
  throw new LaunchError(
    `数据库连不上：${hosts.join(',')}。请先启动 MongoDB，或改 DATABASE_URL (no database answers there: start it, or set DATABASE_URL)`,
  )
}

/** @param {string} url */
function checkDatabaseFile(url) {
  const file = url.startsWith('file://') ? fileURLToPath(url) : resolve(root, url.slice('file:'.length))
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new LaunchError(`DATABASE_URL 指向一个文件夹 (names a folder, not a file): ${file}`)
  }
  checkFolder(dirname(file), '数据库文件夹 database folder', 'DATABASE_URL')
}

/** @param {string[]} hosts `name` or `name:port` */
async function anyAnswers(hosts) {
  const answers = await Promise.all(hosts.map(answersAt))
  return answers.includes(true)
}

/** @param {string} host @returns {Promise<boolean>} */
function answersAt(host) {
  const { hostname, port } = new URL(`tcp://${host}`)
  return new Promise((done) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 27017),
      timeout: 5000,
    })
    const end = (/** @type {boolean} */ answer) => (socket.destroy(), done(answer))
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
}
