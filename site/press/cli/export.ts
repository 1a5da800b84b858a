import { resolve } from 'node:path'
import { exportRelease } from '../delivery/export.ts'
import { NotOursError, takeFolder } from '../delivery/export-mark.ts'
import { NoReleaseError, withRelease } from '../delivery/release-store.ts'
import { pressFolder } from '../installation.ts'
import { type Command, releaseNumber } from './command.ts'
import { CommandError, UsageError } from './errors.ts'
import { nameOf } from './words.ts'

export const command: Command = {
  usage: 'export DIR [--release N] [--compare]',
  summary: '导出为普通文件，任何主机可用；再次导出只写差别 plain files for any host, by difference',
  options: { release: { type: 'string' }, compare: { type: 'boolean' } },
  async run({ words, options }, { settings, print }) {
    const [word] = words
    if (word === undefined || words.length > 1) throw new UsageError('需要一个文件夹 (one folder is needed)')
    // npm runs us elsewhere, and says where it was called.
    const folder = resolve(process.env['INIT_CWD'] ?? '', word)
    const number = options['release'] === undefined ? null : releaseNumber(String(options['release']))
    const press = pressFolder(settings)
    try {
      await withRelease(press, number, async (releases, release) => {
        const before = takeFolder(folder, press)
        const compare = options['compare'] === true
        const { written, removed, unchanged } = await exportRelease(releases, release, folder, {
          before,
          compare,
        })
        print(
          `${nameOf(release)}已导出到 ${folder}：写 ${written}，删 ${removed}，未变 ${unchanged} (exported: written, removed, unchanged)`,
        )
      })
    } catch (cause) {
      const isExpected = cause instanceof NotOursError || cause instanceof NoReleaseError
      throw isExpected ? new CommandError(cause.message, { cause }) : cause
    }
  },
}
