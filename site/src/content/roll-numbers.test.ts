import { afterAll, expect, test } from 'vitest'
import { openSample } from '../sample/with-sample.ts'
import { awardAt } from './awards.ts'

const sample = openSample()
afterAll(() => sample.close())
const numbers = (year: string) => {
  const found = sample.read(() => awardAt('you-xiu-quan-shu-yi-di-shang-hui', year))
  if (!found || 'redirectTo' in found) throw new Error('the sample has no such edition')
  return Object.fromEntries(
    found.numbers.map(({ id, rows, singles, note }) => [
      id,
      { rows: rows.map(({ label, count }) => `${label} ${count}`), singles, note },
    ]),
  )
}

test('laureates are counted by direction and class, the unknown among them', () => {
  expect(numbers('2024')['directions']?.rows).toEqual(['异地泉籍 8', '驻泉异地 2'])
  expect(numbers('2024')['classes']?.rows).toEqual(['市级商会 2', '闽南商会 1', '县级商会 5', '未注明 2'])
  expect(numbers('2019')['homes']?.rows).toEqual(['未注明 10'])
})

test('a chamber of several homes counts in each, which is said', () => {
  const homes = numbers('2024')['homes']
  expect(homes?.rows).toEqual(['泉州市 2'])
  expect(homes?.singles).toEqual(expect.arrayContaining(['惠安县', '泉港区', '台商区']))
  expect(homes?.note).toBe('其中1家有几处，各计一次。')
})

test('hosts are counted by province; what is none stays as the source has it', () => {
  const hosts = numbers('2024')['hosts']
  expect(hosts?.rows).toEqual(['福建 2'])
  expect(hosts?.singles).toEqual(expect.arrayContaining(['河南', '陕西', '长三角']))
})

test('laureates are compared with the earlier editions that are recorded, and only with them', () => {
  expect(numbers('2024')['recurring']).toEqual({
    rows: ['曾经入选 0', '此前未见 10'],
    singles: [],
    note: '只与本站收录的2019年名录比较。',
  })
  expect(numbers('2019')['recurring']).toBeUndefined()
})
