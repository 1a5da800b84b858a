import { expect, test } from 'vitest'
import type { PressHealth } from '../../press/state-endpoint.ts'
import { troublesOf } from './press-troubles.ts'

const well = { answers: true, live: 7, hold: null, problem: null, purge: null }
const names = ['泉州', '福州', '厦门']
const presses = (...says: Partial<PressHealth>[]): PressHealth[] =>
  says.map((each, number) => ({ ...well, press: names[number] ?? '', number, ...each }))
const hold = (release: number, at = '2026-11-23T02:00:00.000Z') => ({ release, at, by: '林编辑' })
const problem = (kind: 'refused' | 'held', message: string) => ({
  problem: { kind, message, since: '2026-11-23T02:00:00.000Z', checks: [] },
})
const purge = { purge: { since: '2026-11-23T02:00:00.000Z', problem: '应答 500' } }

test('nothing is said of presses that are well', () => {
  expect(troublesOf(presses({}, {}, {}))).toEqual([])
})

test('a press alone needs no name', () => {
  expect(troublesOf(presses({ answers: false, live: null }))).toEqual([{ kind: 'away', who: [] }])
})

test('a hold is said once, by the newest order, with the release of each', () => {
  const later = hold(4, '2026-11-23T03:00:00.000Z')
  expect(troublesOf(presses({ hold: hold(3) }, { hold: later }))).toEqual([
    {
      kind: 'held',
      who: [],
      hold: later,
      number: 1,
      at: [
        { press: '泉州', release: 3 },
        { press: '福州', release: 4 },
      ],
    },
  ])
})

test('who is not held as the others are is named; a new one that waits is no stray, and has no other problem', () => {
  const all = presses({ hold: hold(3) }, {}, { ...problem('held', '等恢复更新'), live: null })
  expect(troublesOf(all).slice(1)).toEqual([
    { kind: 'newcomer', who: ['厦门'] },
    { kind: 'stray', who: ['福州'] },
  ])
})

test('what several say alike is said once, with their names unless it is all', () => {
  const refused = problem('refused', '页数骤减')
  expect(troublesOf(presses(refused, refused, refused))).toEqual([
    { kind: 'problem', who: [], message: '页数骤减' },
  ])
  expect(troublesOf(presses({ ...refused, ...purge }, purge, { answers: false }))).toEqual([
    { kind: 'away', who: ['厦门'] },
    { kind: 'problem', who: ['泉州'], message: '页数骤减' },
    { kind: 'purge', who: ['泉州', '福州'], message: '应答 500' },
  ])
})
