import { pressToken } from '@guiyan/shared/press/endpoints'
import { secretOf } from '../installation.ts'
import { type Command, noWords } from './command.ts'

export const command: Command = {
  usage: 'token',
  summary: '印务的口令，供监控读取 /metrics the press’s bearer token, for what reads /metrics',
  async run(given, { settings, print }) {
    noWords(given)
    print(pressToken(secretOf(settings)))
  },
}
