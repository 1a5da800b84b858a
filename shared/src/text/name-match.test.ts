import { describe, expect, test } from 'vitest'
import { bestNamed, nameRank } from './name-match.ts'
import { pinyinWords } from './pinyin-words.ts'

const named = (...names: string[]) => ({ names, readings: names.map((name) => pinyinWords(name).join(' ')) })
const chengdu = named('成都市泉州商会', '成都泉商', 'CDQZ')
const shaoxing = named('绍兴闽南商会')
const changchun = named('长春市南安商会')
const chongqing = named('重庆市泉州商会')
const lvliang = named('吕梁泉州商会')
const all = [chengdu, shaoxing, changchun, chongqing, lvliang]

describe('a name is found', () => {
  test.each([
    ['成都市泉州商会', chengdu, 0],
    ['成都', chengdu, 1],
    ['cdqz', chengdu, 0],
    ['ＣＤＱＺ', chengdu, 0],
    ['cd', chengdu, 1],
    ['chengdu', chengdu, 2],
    ['chengd', chengdu, 2],
    ["cheng'du", chengdu, 2],
    ['cdsquanz', chengdu, 2],
    ['泉州', chengdu, 3],
    ['qzsh', chengdu, 4],
    ['cdqzsh', chengdu, 5],
    ['sxmn', shaoxing, 2],
    ['shaoxingminnan', shaoxing, 2],
    ['ccsnash', changchun, 2],
    ['changc', changchun, 2],
    ['cq', chongqing, 2],
    ['lvl', lvliang, 2],
  ])('by %s', (typed, thing, rank) => expect(nameRank(typed, thing)).toBe(rank))
})

test.each(['zc', 'xmsh', 'cdx', '厦门', 'chengdu1', 'c d x'])('not by %s', (typed) =>
  expect(nameRank(typed, chengdu)).toBeNull(),
)

test('the nearest name comes first, and no more than asked for', () => {
  expect(bestNamed('泉州', all, 2)).toEqual([chengdu, chongqing])
  expect(bestNamed('c', all, 9)[0]).toBe(chengdu)
  expect(bestNamed('cc', all, 9)).toEqual([changchun])
  expect(bestNamed('', all, 3)).toEqual([chengdu, shaoxing, changchun])
})

test('a long text of one letter does not take long', () => {
  expect(nameRank('a'.repeat(40), named('啊'.repeat(60)))).toBe(2)
  expect(nameRank(`${'a'.repeat(40)}b`, named('啊'.repeat(60)))).toBeNull()
})
