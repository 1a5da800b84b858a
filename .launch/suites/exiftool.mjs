import { existsSync } from 'node:fs'
import { LaunchError } from '../launch-error.mjs'
import { installByApt, onPath } from './debian.mjs'

/**
 * exiftool, which reads back what we write into pictures: `EXIFTOOL_PATH`, the system's, else Debian's by apt as root.
 * Without it the tests that read pictures back fail, each saying so; in CI nothing begins.
 * @param {(text: string) => void} note
 * @returns {Promise<Record<string, string>>} what the tests need in their environment
 * @throws {LaunchError} where `EXIFTOOL_PATH` leads nowhere, and in CI when none can be had
 */
export async function ensureExiftool(note) {
  const given = process.env.EXIFTOOL_PATH
  if (given && !existsSync(given))
    throw new LaunchError(`EXIFTOOL_PATH: 没有这个文件 (no such file): ${given}`)
  const found = () => given || onPath(['exiftool'])
  if (!found()) await installByApt(['libimage-exiftool-perl'], note)
  const path = found()
  const missing =
    '没有 exiftool：请安装 (Debian: apt install libimage-exiftool-perl; macOS: brew install exiftool)，或设 EXIFTOOL_PATH。'
  if (!path && process.env.CI) throw new LaunchError(`${missing} (exiftool is not installed)`)
  note(path ?? missing)
  return path ? { EXIFTOOL_PATH: path } : {}
}
