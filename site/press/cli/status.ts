import { pressPaths } from '@guiyan/shared/press/endpoints'
import { pressStatusSchema } from '@guiyan/shared/press/status'
import { type Command, jsonOption, noWords } from './command.ts'
import { statusLines } from './words.ts'

export const command: Command = {
  usage: 'status [--json]',
  summary: '线上是哪一版，还有什么在等 what is live, and what waits',
  options: jsonOption,
  async run(given, { press, print }) {
    noWords(given)
    const status = await press().get(pressPaths.status, pressStatusSchema)
    if (given.options['json']) return print(JSON.stringify(status))
    for (const line of statusLines(status)) print(line)
  },
}
