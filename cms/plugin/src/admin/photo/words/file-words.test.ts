import { expect, test } from 'vitest'
import type { Found } from '../../../photo/metadata/photo-metadata.ts'
import { fileWords } from './file-words.ts'

const plain = (value: string | string[], from: Found['from'] = 'xmp'): Found => ({
  value,
  from,
  decoding: 'utf-8',
  bytes: null,
})
const nothing = () => undefined

test('a value that the form does not have can be filled in; one that it has cannot', () => {
  const metadata = { caption: plain('年会'), place: plain('德化县', 'iptc') }
  const form: Record<string, unknown> = { caption: ' 年会 ', place: '' }
  expect(fileWords(metadata, (path) => form[path])).toEqual([
    { field: 'caption', text: '年会', from: 'xmp', decoding: null, hex: null, fill: null },
    {
      field: 'place',
      text: '德化县',
      from: 'iptc',
      decoding: null,
      hex: null,
      fill: { path: 'place', value: '德化县' },
    },
  ])
})

test('a creator becomes a credit line', () => {
  const [creator] = fileWords({ creator: plain(['张剑峰', '李四']) }, nothing)
  expect(creator).toMatchObject({ text: '张剑峰；李四', fill: { path: 'credit', value: '张剑峰 李四 摄' } })
})

test('a day is the same at another time of the day, a list the same with the same words', () => {
  const form: Record<string, unknown> = { takenOn: '2024-11-23T12:00:00.000Z', keywords: ['商会', '年会'] }
  const metadata = { takenOn: plain('2024-11-23 10:20:30'), keywords: plain(['商会', '年会']) }
  expect(fileWords(metadata, (path) => form[path]).map(({ fill }) => fill)).toEqual([null, null])
})

test('repaired words come with their bytes; garbled ones fill nothing', () => {
  const bytes = btoa(String.fromCharCode(0xc4, 0xea))
  const [caption, place] = fileWords(
    {
      caption: { value: '年', from: 'iptc', decoding: 'gb18030', bytes },
      place: { value: '???', from: 'iptc', decoding: 'unknown', bytes },
    },
    nothing,
  )
  expect(caption).toMatchObject({ decoding: 'gb18030', hex: 'c4 ea', fill: { path: 'caption', value: '年' } })
  expect(place).toMatchObject({ decoding: 'unknown', fill: null })
})

test('a caption is filled in with its credit, and is there already where the credit has its own field', () => {
  const metadata = { caption: plain('年会。（张剑峰 摄）') }
  const fill = (caption: string) => fileWords(metadata, () => caption)[0]?.fill
  expect(fill('别的')).toEqual({ path: 'caption', value: '年会。（张剑峰 摄）' })
  expect(fill('年会。（张剑峰 摄）')).toBeNull()
  expect(fill('年会。')).toBeNull()
})
