import { expect, test } from 'vitest'
import type { Arrangement } from '../../../manuscript/arrangement.ts'
import { Saver, type Saving } from './saver.ts'
import type { Sent } from './send-arrangement.ts'

const story = (block: number): Arrangement => ({
  units: [{ role: 'paragraph', blocks: [block] }],
  unplaced: [],
  joins: [],
  moves: [],
  questions: [],
})

/** A saver whose CMS gives these answers, one after the other. `until`: when it next says so. */
function saverWith(answers: Sent[]) {
  const sent: [string, number | undefined][] = []
  const said: string[] = []
  let wake = () => {}
  const saver = new Saver({
    updatedAt: '1',
    pauseMs: 0,
    firstDelayMs: 0,
    send: async (updatedAt, { units }) => {
      sent.push([updatedAt, units[0]?.blocks[0]])
      return answers.shift() ?? { kind: 'saved', updatedAt: String(sent.length + 1) }
    },
    onChange: ({ state }: Saving) => {
      said.push(state)
      wake()
    },
  })
  const until = async (state: Saving['state']) => {
    while (said.at(-1) !== state) await new Promise<void>((resolve) => (wake = resolve))
  }
  return { saver, sent, said, until }
}

test('steps that follow each other are saved once, over the version that was seen', async () => {
  const { saver, sent, until } = saverWith([])
  saver.put(story(1))
  saver.put(story(2))
  await until('saved')
  saver.put(story(3))
  await until('unsaved')
  await until('saved')
  expect(sent).toEqual([
    ['1', 2],
    ['2', 3],
  ])
})

test('a CMS that does not answer is asked again, with the newest', async () => {
  const { saver, sent, said, until } = saverWith([{ kind: 'unreachable' }])
  saver.put(story(1))
  await until('retrying')
  saver.put(story(2))
  await until('saved')
  expect(sent).toEqual([
    ['1', 1],
    ['1', 2],
  ])
  expect(said).toContain('retrying')
})

test('over somebody else’s newer version nothing is written until a person says so', async () => {
  const { saver, sent, until } = saverWith([{ kind: 'stale' }])
  saver.put(story(1))
  await until('stale')
  saver.put(story(2))
  expect(sent).toHaveLength(1)
  saver.goOn('9')
  await until('saved')
  expect(sent.at(-1)).toEqual(['9', 2])
})
