import { describe, expect, test } from 'vitest'
import { type Stage, stages } from './stages.ts'
import { stepBy, stepsFrom, stepTo } from './transitions.ts'

const people = {
  writer: { isWriter: true, isPublisher: false },
  colleague: { isWriter: false, isPublisher: false },
  editor: { isWriter: false, isPublisher: true },
  'editor who wrote it': { isWriter: true, isPublisher: true },
}
type Person = keyof typeof people

/** The reviewed table: which stages a person can take a piece to, from where. */
const table: Record<Person, Record<Stage, Stage[]>> = {
  writer: { draft: ['proposed'], proposed: ['draft'], returned: ['proposed'], ready: [] },
  colleague: { draft: [], proposed: [], returned: [], ready: [] },
  editor: {
    draft: ['proposed', 'ready'],
    proposed: ['ready', 'returned'],
    returned: ['proposed', 'ready'],
    ready: ['returned', 'draft'],
  },
  'editor who wrote it': {
    draft: ['proposed', 'ready'],
    proposed: ['ready', 'returned', 'draft'],
    returned: ['proposed', 'ready'],
    ready: ['returned', 'draft'],
  },
}
const cases = (Object.keys(table) as Person[]).flatMap((person) =>
  // reason: its own keys
  stages.map((stage): [Person, Stage, Stage[]] => [person, stage, table[person][stage]]),
)

describe.each(cases)('the %s of a piece that is %s', (person, from, allowed) => {
  const standing = people[person]

  test(`takes it to ${allowed.join(' or ') || 'nowhere'}`, () => {
    expect(stepsFrom(from, standing).map(({ to }) => to)).toEqual(allowed)
  })

  test.each(stages.filter((stage) => stage !== from))('may take it to %s only by that table', (to) => {
    expect(typeof stepTo(from, to, standing) === 'object').toBe(allowed.includes(to))
  })
})

test('what nobody does from a stage is told from what somebody else does', () => {
  expect(stepBy('proposed', 'ready', people.writer)).toBe('person')
  expect(stepBy('proposed', 'proposed', people.writer)).toBe('stage')
  expect(stepBy('draft', 'returned', people.editor)).toBe('stage')
})

test('only returning a piece must be explained', () => {
  const explained = stages.flatMap((stage) =>
    stepsFrom(stage, people['editor who wrote it']).filter(({ needsWords }) => needsWords),
  )
  expect(new Set(explained.map(({ action }) => action))).toEqual(new Set(['returned']))
})
