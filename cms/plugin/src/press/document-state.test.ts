import { describe, expect, test } from 'vitest'
import { type DocumentFacts, documentState, type PressWord, type StateName } from './document-state.ts'

const revision = '2026-11-23T02:00:00.000Z'
const older = '2026-11-23T01:00:00.000Z'
const url = 'https://guiyan.example/articles/2026/11/a/'

const publishedFacts = { revision, url, newerDraft: false, publication: null }
const concealed = { revision: null, url: null, newerDraft: true }
const facts: Record<string, DocumentFacts> = {
  'never public': { ...concealed, publication: null },
  published: { ...publishedFacts, publication: { action: 'publish', byName: '王五' } },
  'published, newer draft': { ...publishedFacts, newerDraft: true },
  unpublished: { ...concealed, publication: { action: 'unpublish', byName: '王五' } },
}

type Word = NonNullable<PressWord['word']>
const nothing: Word = { receipt: null, pending: false, failure: null, hold: null, problem: null }
const receipt = (of: string | null) => ({
  release: 7,
  revision: of,
  at: '2026-11-23T02:00:01.000Z',
  urls: [url],
})
const hold = { release: 5, at: older, by: '李四' }
const problem = (kind: 'refused' | 'cms' | 'held') => ({
  kind,
  message: `为何${kind}`,
  since: older,
  checks: [],
})

const words: Record<string, Word | null> = {
  'does not answer': null,
  'knows nothing': nothing,
  'works on it': { ...nothing, pending: true },
  'proved it': { ...nothing, receipt: receipt(revision) },
  'proved an older one': { ...nothing, receipt: receipt(older) },
  'proved an older one, works on it': { ...nothing, receipt: receipt(older), pending: true },
  'proved it gone': { ...nothing, receipt: receipt(null) },
  'proved it gone, works on it': { ...nothing, receipt: receipt(null), pending: true },
  'failed with it': { ...nothing, receipt: receipt(older), pending: true, failure: '缺图' },
  'proved it, shows another now': { ...nothing, receipt: receipt(revision), failure: '不符' },
  'is refused': { ...nothing, receipt: receipt(older), pending: true, problem: problem('refused') },
  'cannot reach the CMS': { ...nothing, receipt: receipt(older), problem: problem('cms') },
  'proved it, cannot reach the CMS': { ...nothing, receipt: receipt(revision), problem: problem('cms') },
  'waits for those that are held': {
    ...nothing,
    pending: true,
    failure: '为何held',
    problem: problem('held'),
  },
  'is held at an older one': { ...nothing, receipt: receipt(older), pending: true, hold },
  'is held where it was gone': { ...nothing, receipt: receipt(null), pending: true, hold },
}

/** The reviewed table: what the press says, and the state of what is never public, published, published with a newer draft, unpublished. */
const table: [says: string, ...states: [StateName, StateName, StateName, StateName]][] = [
  ['does not answer', 'draft', 'unknown', 'unknown', 'unknown'],
  ['knows nothing', 'draft', 'waiting', 'waiting', 'draft'],
  ['works on it', 'leaving', 'waiting', 'waiting', 'leaving'],
  ['proved it', 'leaving', 'live', 'differs', 'leaving'],
  ['proved an older one', 'leaving', 'waiting', 'waiting', 'leaving'],
  ['proved an older one, works on it', 'leaving', 'waiting', 'waiting', 'leaving'],
  ['proved it gone', 'gone', 'waiting', 'waiting', 'gone'],
  ['proved it gone, works on it', 'gone', 'waiting', 'waiting', 'gone'],
  ['failed with it', 'failed', 'failed', 'failed', 'failed'],
  ['proved it, shows another now', 'failed', 'failed', 'failed', 'failed'],
  ['is refused', 'failed', 'failed', 'failed', 'failed'],
  ['cannot reach the CMS', 'leaving', 'waiting', 'waiting', 'leaving'],
  ['proved it, cannot reach the CMS', 'leaving', 'live', 'differs', 'leaving'],
  ['waits for those that are held', 'leaving', 'waiting', 'waiting', 'leaving'],
  ['is held at an older one', 'leaving', 'waiting', 'waiting', 'leaving'],
  ['is held where it was gone', 'gone', 'waiting', 'waiting', 'gone'],
]

const stateOf = (name: string, ...said: string[]) =>
  documentState(
    facts[name] as DocumentFacts, // reason: a name of the table
    said.map((says, n) => ({ press: `press-${n}`, word: words[says] ?? null })),
  )

describe.each(table)('a press that %s', (says, ...states) => {
  test.each(Object.keys(facts).map((name, n) => [name, states[n]] as const))('%s: %s', (name, state) => {
    expect(stateOf(name, says).state).toBe(state)
  })
})

test('the table has every word that a press can give', () => {
  expect(table.map(([says]) => says)).toEqual(Object.keys(words))
})

test('已上线 carries the time of the proof, the address and who published', () => {
  expect(stateOf('published', 'proved it')).toEqual({
    state: 'live',
    at: '2026-11-23T02:00:01.000Z',
    url,
    by: '王五',
    reason: null,
    hold: null,
    newerDraft: false,
    partly: null,
    lacking: [],
  })
})

test.each([
  ['failed with it', '缺图'],
  ['is refused', '为何refused'],
  ['cannot reach the CMS', '为何cms'],
  ['proved it, cannot reach the CMS', null],
])('a press that %s gives the reason %s', (says, reason) => {
  expect(stateOf('published', says).reason).toBe(reason)
})

test('a hold is said whatever the state is', () => {
  expect(stateOf('published', 'is held at an older one').hold).toEqual(hold)
  expect(stateOf('never public', 'is held at an older one').hold).toEqual(hold)
})

test.each([
  [['proved it', 'proved it'], 'live', []],
  [['proved it', 'works on it'], 'waiting', ['press-1']],
  [['does not answer', 'proved it'], 'unknown', ['press-0']],
  [['works on it', 'failed with it', 'proved it'], 'failed', ['press-0', 'press-1']],
  [['does not answer', 'does not answer'], 'unknown', []],
] as const)('of several presses %j together say %s', (said, state, lacking) => {
  const got = stateOf('published', ...said)
  expect(got.state).toBe(state)
  expect(got.lacking.map(({ press }) => press)).toEqual(lacking)
})

test('of several presses it is said how many have it, and why the others have not', () => {
  const got = stateOf('published', 'proved it', 'does not answer', 'failed with it')
  expect(got.partly).toEqual({ state: 'live', at: 1, of: 3 })
  expect(got.lacking).toEqual([
    { press: 'press-1', state: 'unknown', reason: null },
    { press: 'press-2', state: 'failed', reason: '缺图' },
  ])
  expect(stateOf('published', 'proved it', 'proved it').partly).toBeNull()
  expect(stateOf('published', 'works on it', 'does not answer').partly).toBeNull()
})

test('a press that began after something was taken away lacks nothing', () => {
  expect(stateOf('unpublished', 'proved it gone', 'knows nothing')).toMatchObject({
    state: 'gone',
    partly: null,
    lacking: [],
  })
})

test('with no press at all nothing can be confirmed', () => {
  expect(documentState(facts.published as DocumentFacts, []).state).toBe('unknown') // reason: in the table
})
