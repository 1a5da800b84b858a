import { pressPaths } from '@guiyan/shared/press/endpoints'
import { type Release, releaseListSchema } from '@guiyan/shared/press/release'
import { type Command, jsonOption, noWords } from './command.ts'
import { moment } from './words.ts'

const proofs = { proven: '已证实 proven', waiting: '待证实 waiting', failed: '不符 failed' } as const

export const command: Command = {
  usage: 'releases [--json]',
  summary: '各版一览，新的在前 the releases, newest first',
  options: jsonOption,
  async run(given, { press, print }) {
    noWords(given)
    const list = await press().get(pressPaths.releases, releaseListSchema)
    if (given.options['json']) return print(JSON.stringify(list))
    for (const release of list.releases) print(lineOf(release))
    if (list.hold) print(`停在第 ${list.hold.release} 版 (held by ${list.hold.by})`)
  },
}

function lineOf(release: Release): string {
  const { number, at, added, changed, removed, durationMs, live, kept, proof, documents } = release
  const marks = [
    ...(live ? ['线上 live'] : []),
    ...(kept ? [] : ['已清理 collected']),
    proofs[proof],
    ...documents.slice(0, 3).map(({ title }) => `《${title}》`),
  ]
  return `${String(number).padStart(5)}  ${moment(at)}  +${added} ~${changed} -${removed}  ${Math.round(durationMs)} ms  ${marks.join(' ')}`
}
