import { afterAll, beforeAll, expect, test } from 'vitest'
import { houseWords } from './data/house-words.ts'
import { seedHouseWords } from './house-words.ts'
import { manuscriptBlocks } from './manuscript.ts'
import { openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
}, 120_000)
afterAll(() => newsroom.close())

test('each word stands once, and a dated one says what to write', () => {
  expect(new Set(houseWords.map(({ word }) => word)).size).toBe(houseWords.length)
  expect(houseWords.filter(({ instead, kind }) => kind === 'dated' && !instead)).toEqual([])
})

test('none is in the article of 2024', () => {
  const text = manuscriptBlocks().join('\n')
  expect(houseWords.filter(({ word }) => text.includes(word))).toEqual([])
})

test('the list is laid down once, completed where it was cut short, and what an editor took out stays out', async () => {
  const { payload } = newsroom
  const [first] = houseWords
  if (!first) throw new Error('the list is empty')
  await payload.create({ collection: 'houseWords', data: { ...first, note: '编辑补写' } })
  expect(await seedHouseWords(payload)).toBe(houseWords.length - 1)
  expect(await seedHouseWords(payload)).toBe(0)
  await payload.delete({ collection: 'houseWords', where: { word: { equals: first.word } } })
  expect(await seedHouseWords(payload)).toBe(0)
  const { totalDocs } = await payload.count({ collection: 'houseWords' })
  expect(totalDocs).toBe(houseWords.length - 1)
}, 60_000)
