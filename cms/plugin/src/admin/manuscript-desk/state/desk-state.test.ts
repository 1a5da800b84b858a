import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Arrangement, BlockRole, Edit } from '../../../manuscript/arrangement.ts'
import { arrangementAfter } from './arrangement-after.ts'
import type { DeskAction } from './desk-action.ts'
import { deskAfter, type DeskEvent, type DeskState, deskWith } from './desk-state.ts'
import { reviewList } from './review-list.ts'
import { roles } from './roles.ts'
import { asItCame, readingOrder } from './units.ts'

/** Eight blocks: 2+5 joined, 6 moved up, 8 in the tray; asked whether 4 and 7 read on, and whether 3 stands first. */
const story: Arrangement = {
  units: [
    { role: 'headline', blocks: [1] },
    { role: 'paragraph', blocks: [2, 5] },
    { role: 'subhead', blocks: [6] },
    { role: 'paragraph', blocks: [3] },
    { role: 'paragraph', blocks: [4] },
    { role: 'paragraph', blocks: [7] },
  ],
  unplaced: [8],
  joins: [{ blocks: [2, 5], grade: 'likely', reasons: ['断在词中间'] }],
  moves: [{ blocks: [6], after: 5, grade: 'certain', reasons: ['小标题'] }],
  questions: [
    { kind: 'join', blocks: [4, 7], grade: 'doubtful', reasons: ['句子没有完'] },
    { kind: 'move', blocks: [3], after: 1, grade: 'doubtful', reasons: ['像导语'] },
  ],
}

const done = (state: DeskState, ...actions: DeskAction[]): DeskState =>
  actions.reduce((before, action) => deskAfter(before, { type: 'done', action }), state)
const lines = ({ units }: Arrangement) => units.map(({ blocks }) => blocks.join('+')).join(' ')
const keyOf = (kind: string) => reviewList(story, true).find(({ key }) => key.startsWith(kind))?.key ?? ''

test('units move, join and come apart; each step is named', () => {
  const state = done(
    deskWith(story),
    { type: 'move', unit: 4, to: 1 },
    { type: 'join', first: 3, second: 7 },
    { type: 'cut', before: 5 },
    { type: 'role', unit: 1, role: 'kicker' },
    { type: 'shelve', unit: 5 },
    { type: 'place', block: 8, to: 2 },
  )
  expect(lines(state.now)).toBe('1 4 8 2 6 3+7')
  expect(state.now.unplaced).toEqual([5])
  expect(state.now.units[0]?.role).toBe('kicker')
  expect(state.past.map(({ words }) => words.zh)).toEqual([
    '把第 4 段移到第 1 段后面',
    '把第 7 段接到第 3 段后面',
    '在第 5 段前断开',
    '把第 1 段标为引题',
    '把第 5 段放进待放栏',
    '把第 8 段放回第 4 段后面',
  ])
})

test('what is to be looked at: questions first, then what is only likely; not what is certain', () => {
  expect(reviewList(story).map(({ key }) => key)).toEqual([
    'asked move 3 after 1',
    'asked join 4 7',
    'done join 2 5',
  ])
})

test('yes does what was asked and no leaves the story; both take the question off', () => {
  const yes = arrangementAfter(story, { type: 'answer', key: keyOf('asked join'), yes: true })
  expect(lines(yes)).toBe('1 2+5 6 3 4+7')
  expect(yes.questions).toHaveLength(1)
  const no = arrangementAfter(story, { type: 'answer', key: keyOf('asked join'), yes: false })
  expect(lines(no)).toBe(lines(story))
  expect(no.questions).toHaveLength(1)
  expect(lines(arrangementAfter(story, { type: 'answer', key: keyOf('asked move'), yes: true }))).toBe(
    '1 3 2+5 6 4 7',
  )
})

test('what was asked comes about also when somebody has put other blocks in between', () => {
  const other = arrangementAfter(story, { type: 'join', first: 4, second: 6 })
  expect(lines(other)).toBe('1 2+5 3 4+6 7')
  const yes = arrangementAfter(other, { type: 'answer', key: keyOf('asked join'), yes: true })
  expect(lines(yes)).toBe('1 2+5 3 4+7 6')
})

test('what the desk did can be confirmed, or taken back to where it came', () => {
  const sure = arrangementAfter(story, { type: 'answer', key: keyOf('done join'), yes: true })
  expect(lines(sure)).toBe(lines(story))
  expect(reviewList(sure).every(({ asked }) => asked)).toBe(true)
  const back = arrangementAfter(story, { type: 'answer', key: keyOf('done join'), yes: false })
  expect(lines(back)).toBe('1 2 6 3 4 5 7')
  expect(back.joins).toEqual([])
  expect(lines(arrangementAfter(story, { type: 'answer', key: keyOf('done move'), yes: false }))).toBe(
    '1 2+5 6 3 4 7',
  )
})

test('all that is likely can be confirmed in one step; questions stay', () => {
  const state = done(deskWith(story), { type: 'confirm' })
  expect(reviewList(state.now).map(({ key }) => key)).toEqual(['asked move 3 after 1', 'asked join 4 7'])
  expect(state.latest?.words.zh).toBe('确认多半对的 1 处')
  expect(done(state, { type: 'confirm' })).toBe(state)
})

test('a question that the person has answered by hand is asked no more', () => {
  const after = arrangementAfter(story, { type: 'join', first: 4, second: 7 })
  expect(after.questions.map(({ kind }) => kind)).toEqual(['move'])
})

test('what does not apply changes nothing', () => {
  const state = deskWith(story)
  const none: DeskAction[] = [
    { type: 'move', unit: 1, to: 0 },
    { type: 'move', unit: 1, to: 6 },
    { type: 'move', unit: 99, to: 0 },
    { type: 'join', first: 2, second: 5 },
    { type: 'cut', before: 2 },
    { type: 'role', unit: 1, role: 'headline' },
    { type: 'shelve', unit: 8 },
    { type: 'place', block: 1, to: 0 },
    { type: 'answer', key: 'asked join 1 2', yes: true },
  ]
  for (const action of none) expect(deskAfter(state, { type: 'done', action })).toBe(state)
  expect(deskAfter(state, { type: 'undone' })).toBe(state)
  expect(deskAfter(state, { type: 'redone' })).toBe(state)
})

test('edits stand in the order of the text, one in the place of another', () => {
  const edit = (block: number, from: number, was: string, now: string): Edit => ({
    block,
    from,
    to: from + was.length,
    was,
    now,
  })
  const state = done(
    deskWith(story),
    { type: 'edit', edits: [edit(4, 5, 'with', '与'), edit(3, 0, ',', '，')] },
    { type: 'edit', edits: [edit(4, 4, ' with ', '和'), edit(4, 0, ',', '，')] },
  )
  expect(state.now.edits?.map(({ now }) => now)).toEqual(['，', '，', '和'])
  const less = done(state, { type: 'unedit', block: 4, from: 4 })
  expect(less.now.edits?.map(({ now }) => now)).toEqual(['，', '，'])
  expect(less.past.map(({ words }) => words.zh)).toEqual(['改 2 处文字', '改 2 处文字', '恢复原文“ with ”'])
  expect(
    arrangementAfter(less.now, { type: 'replace', arrangement: story, words: { zh: '', en: '' } }).edits,
  ).toEqual(less.now.edits)
})

test('as it came is every block, one by one, in order', () => {
  expect(lines(asItCame(story))).toBe('1 2 3 4 5 6 7 8')
})

const block = fc.integer({ min: 0, max: 9 })
const edit: fc.Arbitrary<Edit> = fc
  .record({ block, from: fc.nat(4), length: fc.nat(3) })
  .map(({ block, from, length }) => ({ block, from, to: from + length, was: 'w'.repeat(length), now: 'n' }))
const action: fc.Arbitrary<DeskAction> = fc.oneof(
  fc.record({ type: fc.constant('move' as const), unit: block, to: fc.integer({ min: -1, max: 9 }) }),
  fc.record({ type: fc.constant('join' as const), first: block, second: block }),
  fc.record({ type: fc.constant('cut' as const), before: block }),
  fc.record({
    type: fc.constant('role' as const),
    unit: block,
    role: fc.constantFrom(...roles.map(({ role }): BlockRole => role)),
  }),
  fc.record({ type: fc.constant('shelve' as const), unit: block }),
  fc.record({ type: fc.constant('place' as const), block, to: fc.integer({ min: -1, max: 9 }) }),
  fc.record({
    type: fc.constant('answer' as const),
    key: fc.constantFrom(...reviewList(story, true).map(({ key }) => key)),
    yes: fc.boolean(),
  }),
  fc.constant<DeskAction>({ type: 'confirm' }),
  fc.record({ type: fc.constant('edit' as const), edits: fc.array(edit, { maxLength: 2 }) }),
  fc.record({ type: fc.constant('unedit' as const), block, from: fc.nat(4) }),
  fc.constant<DeskAction>({ type: 'replace', arrangement: asItCame(story), words: { zh: '', en: '' } }),
)
const event: fc.Arbitrary<DeskEvent> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('done' as const), action }) },
  { weight: 1, arbitrary: fc.constant<DeskEvent>({ type: 'undone' }) },
  { weight: 1, arbitrary: fc.constant<DeskEvent>({ type: 'redone' }) },
)

test('whatever one does, every block is in the story or the tray, once, and no unit is empty', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const { now } = events.reduce(deskAfter, deskWith(story))
      expect([...readingOrder(now), ...now.unplaced].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      for (const [at, one] of (now.edits ?? []).entries()) {
        const next = now.edits?.[at + 1]
        if (next?.block === one.block) expect(next.from).toBeGreaterThanOrEqual(one.to)
      }
      expect(now.units.every(({ blocks }) => blocks.length > 0)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('undo gives back each story before, and redo each one after', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const states = [deskWith(story)]
      for (const one of actions) {
        const before = states.at(-1) ?? deskWith(story)
        const after = deskAfter(before, { type: 'done', action: one })
        if (after !== before) states.push(after)
      }
      let state = states.at(-1) ?? deskWith(story)
      for (const { now } of states.slice(0, -1).toReversed()) {
        state = deskAfter(state, { type: 'undone' })
        expect(state.now).toEqual(now)
      }
      expect(deskAfter(state, { type: 'undone' })).toBe(state)
      for (const { now } of states.slice(1)) {
        state = deskAfter(state, { type: 'redone' })
        expect(state.now).toEqual(now)
      }
    }),
    { numRuns: 500 },
  )
})
