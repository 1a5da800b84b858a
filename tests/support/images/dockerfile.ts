import { readFileSync } from 'node:fs'
import { workspace } from '../newsroom.ts'

/** A line of a Dockerfile, continued ones joined: `COPY` and what follows it. */
export type Instruction = { word: string; rest: string }
/** A stage: what it is made from, and what is done then. */
export type Stage = { name: string; from: string; instructions: Instruction[] }

/** The stages of docs/deploy/Dockerfile, in order. @throws where a line is no instruction of a named stage */
export function readDockerfile(): Stage[] {
  const text = readFileSync(`${workspace}docs/deploy/Dockerfile`, 'utf8')
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n')
  const stages: Stage[] = []
  for (const line of lines.filter((each) => each.trim() !== '' && !each.startsWith('#'))) {
    const [, word = '', rest = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? []
    const [, from, name] = word === 'FROM' ? (/^(\S+) AS (\S+)$/.exec(rest) ?? []) : []
    if (from && name) stages.push({ name, from, instructions: [] })
    else if (word && stages.length > 0) stages.at(-1)?.instructions.push({ word, rest })
    else throw new Error(`Dockerfile: ${line}`)
  }
  return stages
}

/** What a container of this stage runs: the JSON array of its last `CMD`, or of its `HEALTHCHECK`. */
export function commandOf(stage: Stage, word: 'CMD' | 'HEALTHCHECK'): string[] {
  const found = stage.instructions.findLast((instruction) => instruction.word === word)
  const list: unknown = JSON.parse(/\[.*\]$/.exec(found?.rest ?? '')?.[0] ?? '[]')
  if (!Array.isArray(list) || list.length === 0) throw new Error(`${stage.name} has no ${word}`)
  return list.map(String)
}

/** What `ENV` sets in the stage `name`, over what it sets in those that it is made from; empty for a base of somebody else. */
export function environmentOf(stages: Stage[], name: string): Record<string, string> {
  const stage = stages.find((each) => each.name === name)
  if (!stage) return {}
  const lines = stage.instructions.filter(({ word }) => word === 'ENV')
  const own = lines.flatMap(({ rest }) => rest.split(' ').map((pair) => pair.split('=')))
  return { ...environmentOf(stages, stage.from), ...Object.fromEntries(own) }
}

/** Whether a build sees a path of the workspace, by .dockerignore: the last pattern that matches decides. */
export function contextFilter(): (path: string) => boolean {
  const patterns = readFileSync(`${workspace}.dockerignore`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ keeps: line.startsWith('!'), matches: pattern(line.replace(/^!/, '')) }))
  return (path) => patterns.findLast(({ matches }) => matches.test(path))?.keeps ?? true
}

/** A pattern matches a path and all below it. */
function pattern(glob: string): RegExp {
  const parts = glob
    .split('**/')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*'))
  return new RegExp(`^${parts.join('(?:.*/)?')}(?:/.*)?$`)
}
