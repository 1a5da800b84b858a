import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { run, tail } from '../command.mjs'
import { LaunchError } from '../launch-error.mjs'
import { root } from '../places.mjs'

// npm's registry has it, packed for another purpose; of its code nothing is run.
const packed = 'chrome-aws-lambda@5.3.1'
const sha512 = 'KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q=='

/**
 * Chromium 86, on which old WeChat views are built, from npm's registry: once, for Linux on x64. Elsewhere what is tested
 * in it is left out; in CI nothing begins without it.
 * @param {(text: string) => void} note
 * @returns {Promise<Record<string, string>>} what the tests need in their environment
 * @throws {LaunchError} in CI when it cannot be had, and where what came is not what was asked for
 */
export async function ensureOldBrowser(note) {
  const cache = join(root, 'tests/.cache/chromium-86')
  const program = join(cache, 'chromium')
  if (!existsSync(program)) {
    const missing =
      process.platform === 'linux' && process.arch === 'x64' ? await fetchInto(cache) : process.arch
    if (missing !== null) {
      const words = `没有 Chromium 86，旧版微信的测试不跑 (NOT RUN, no Chromium 86): ${missing}`
      if (process.env.CI) throw new LaunchError(words)
      note(words)
      return {}
    }
  }
  note(program)
  return { OLD_CHROMIUM_PATH: program }
}

/** @param {string} cache @returns {Promise<string | null>} why it is not there, or null */
async function fetchInto(cache) {
  mkdirSync(cache, { recursive: true })
  const fetched = await run('npm', ['pack', packed, '--silent', '--pack-destination', cache])
  if (fetched.code !== 0) return tail(fetched.output)
  const archive = join(cache, fetched.stdout.trim())
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (found !== sha512) throw new LaunchError(`不是原来的包 (not the package that was meant): ${archive}`)
  const unpacked = await run('tar', ['-xzf', archive, '-C', cache, 'package/bin/chromium.br'])
  if (unpacked.code !== 0) return tail(unpacked.output)
  const half = join(cache, 'chromium.part')
  writeFileSync(half, brotliDecompressSync(readFileSync(join(cache, 'package/bin/chromium.br'))))
  chmodSync(half, 0o755)
  renameSync(half, join(cache, 'chromium'))
  for (const used of [archive, join(cache, 'package')]) rmSync(used, { recursive: true })
  return null
}
