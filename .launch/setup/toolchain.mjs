import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run, tail } from '../command.mjs'
import { LaunchError } from '../launch-error.mjs'
import { root, toolchainDir } from '../places.mjs'

const nodeVersion = '24.21.0'
const nodeMajor = nodeVersion.split('.')[0]
const nodePackage = packageOfNode()

/**
 * @typedef {object} Toolchain
 * @property {string} node path of Node 24
 * @property {string[]} pnpm arguments for `node` that run pnpm
 * @property {Record<string, string | undefined>} env our environment, with Node 24 first on its PATH
 */

/**
 * Node 24 and the workspace's pnpm. The Node that runs us is taken where it is a 24; the rest comes from npm into
 * `.toolchain`, once. Needs no install scripts: newer npms block them.
 * @param {(text: string) => void} note
 * @returns {Promise<Toolchain>}
 * @throws {LaunchError} when npm cannot bring it
 */
export async function ensureToolchain(note) {
  const pnpm = pnpmVersion()
  const ownNode = process.versions.node.startsWith(`${nodeMajor}.`)
  const hasNode = ownNode || installed(nodePackage)?.startsWith(`${nodeMajor}.`)
  if (hasNode && installed('pnpm') === pnpm) note('已就绪 ready')
  else await install(ownNode ? [] : [`${nodePackage}@${nodeVersion}`], `pnpm@${pnpm}`, note)

  const node = ownNode ? process.execPath : join(toolchainDir, 'node_modules', nodePackage, nodeInPackage())
  const path = [dirname(node), process.env.PATH].join(process.platform === 'win32' ? ';' : ':')
  return {
    node,
    // It is the pinned version: pnpm need not look itself up in the lockfile, which a frozen install would refuse.
    pnpm: [join(toolchainDir, 'node_modules/pnpm/bin/pnpm.mjs'), '--pm-on-fail=ignore'],
    env: { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  }
}

/** npm's packages that hold nothing but a Node binary. */
function packageOfNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return `${prefix}-${platform}-${process.arch}`
}

function nodeInPackage() {
  return process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
}

/** The one place that says which pnpm: `packageManager`. */
function pnpmVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('@')[1]
}

/** @param {string} name @returns {string | undefined} the version in `.toolchain` */
function installed(name) {
  const manifest = join(toolchainDir, 'node_modules', name, 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined
}

/**
 * Installs beside, then renames: an interrupted install leaves no half toolchain.
 * @param {string[]} node @param {string} pnpm @param {(text: string) => void} note
 */
async function install(node, pnpm, note) {
  note(`从 npm 下载 downloading Node ${nodeMajor}, pnpm`)
  const unfinished = newFolder()
  try {
    let result = await npmInstall(unfinished, [...node, pnpm])
    // Not every release of Node is there for every platform: any of the same line will do.
    if (result.code !== 0 && /ETARGET|E404|notarget/.test(result.output) && node.length > 0) {
      result = await npmInstall(unfinished, [`${nodePackage}@${nodeMajor}`, pnpm])
    }
    if (result.code !== 0) throw npmError(result)
    rmSync(join(toolchainDir, 'node_modules'), { recursive: true, force: true })
    renameSync(join(unfinished, 'node_modules'), join(toolchainDir, 'node_modules'))
    note('已安装 installed')
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** In `.toolchain` itself, because a rename does not cross file systems. */
function newFolder() {
  mkdirSync(toolchainDir, { recursive: true })
  const folder = mkdtempSync(join(toolchainDir, 'unfinished-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  return folder
}

/** @param {string} folder @param {string[]} packages */
function npmInstall(folder, packages) {
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', '--loglevel=error']
  return run('npm', ['install', '--prefix', folder, ...options, ...packages], {
    cwd: folder,
    env: plainEnv(),
  })
}

/** Without what `npm start` tells its scripts: it would speak of the workspace to the npm below. */
function plainEnv() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(lifecycle|package|config_(local_)?prefix|command)/i.test(name),
    ),
  )
}

/** @param {{ code: number, output: string }} result */
function npmError({ code, output }) {
  if (code === 127)
    return new LaunchError('找不到 npm (npm not found): 请安装带 npm 的 Node.js https://nodejs.org')
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ECONNRESET|network/i.test(output)) {
    return new LaunchError(
      '连不上 npm 软件仓库，请检查网络或 npm config get registry (the npm registry cannot be reached: check the network)',
    )
  }
  return new LaunchError(`下载 Node ${nodeMajor} 与 pnpm 失败 (npm install failed)\n${tail(output)}`)
}
