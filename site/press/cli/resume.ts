import { pressPaths } from '@guiyan/shared/press/endpoints'
import { byCommandLine, type Command, noWords } from './command.ts'

export const command: Command = {
  usage: 'resume',
  summary: '恢复跟随采编系统 follow the CMS again after a restore',
  async run(given, { press, print }) {
    noWords(given)
    await press().order(pressPaths.resume, byCommandLine)
    print('网站已恢复跟随采编系统 (the site follows the CMS again)')
  },
}
