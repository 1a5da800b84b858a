import { pressPaths } from '@guiyan/shared/press/endpoints'
import { byCommandLine, type Command, noWords } from './command.ts'

export const command: Command = {
  usage: 'rebuild',
  summary: '全部重新排版 render everything anew',
  async run(given, { press, print }) {
    noWords(given)
    await press().order(pressPaths.rebuild, byCommandLine)
    print('已开始全部重新排版；进度见 press status (begun)')
  },
}
