import { pressPaths } from '@guiyan/shared/press/endpoints'
import { byCommandLine, type Command } from './command.ts'
import { UsageError } from './errors.ts'

export const command: Command = {
  usage: 'override CHECK',
  summary: '放行一项软性检查，仅下一版有效 let the next release pass a soft check',
  async run({ words }, { press, print }) {
    const [check] = words
    if (check === undefined || words.length > 1)
      throw new UsageError('需要检查的名字，见 press status (name of one check is needed)')
    await press().order(pressPaths.override, { ...byCommandLine, check })
    print(`下一版将放行 ${check} (the next release passes it)`)
  },
}
