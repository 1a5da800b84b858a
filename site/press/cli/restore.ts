import { pressPaths } from '@guiyan/shared/press/endpoints'
import { byCommandLine, type Command, releaseNumber } from './command.ts'
import { UsageError } from './errors.ts'

export const command: Command = {
  usage: 'restore RELEASE',
  summary: '退回并停在某一版 go back to a kept release and stay there',
  async run({ words }, { press, print }) {
    if (words.length > 1) throw new UsageError(`只能退回一版 (one release only): ${words.join(' ')}`)
    const release = releaseNumber(words[0])
    await press().order(pressPaths.restore, { ...byCommandLine, release })
    print(`线上已是第 ${release} 版，并停在这一版；恢复更新请用 press resume (live, and held)`)
  },
}
