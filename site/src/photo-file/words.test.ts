import { photoSchema } from '@guiyan/shared/content'
import { describe, expect, test } from 'vitest'
import { base } from '../sample/base.ts'
import { iptcOf } from './iptc.ts'
import { packetOf } from './packet.ts'
import { publicFiles } from './public-files.ts'
import { wordsOf } from './words.ts'

const derivatives = [
  { crop: null, filename: 'a-w960-1.jpg', mimeType: 'image/jpeg', width: 960, height: 640, filesize: 9 },
  { crop: 'square', filename: 'a-s-2.jpg', mimeType: 'image/jpeg', width: 1200, height: 1200, filesize: 9 },
]
const photo = (fields: object = {}) =>
  photoSchema.parse({ ...base(1), caption: '合影', credit: '张剑峰 摄', derivatives, ...fields })
const words = (fields: object) => wordsOf(photo(fields))
const packet = (fields: object) => packetOf(words(fields)).toString('utf8')

describe('words', () => {
  test.each([
    ['本报记者 张剑峰、李四 摄', ['张剑峰', '李四']],
    ['（资料图片）', []],
    ['社区供图', []],
    ['网络图片', []],
  ])('name the makers of “%s” where it is certain who they are', (credit, creators) => {
    expect(words({ credit }).creators).toEqual(creators)
  })

  test('keep the credit line as printed, without its brackets', () => {
    expect(words({ credit: '张剑峰 摄', standIn: true }).creators).toEqual([])
    expect(words({ credit: '（社区供图）' }).creditLine).toBe('社区供图')
    expect(words({ credit: '新华社发（李四 摄）' }).creditLine).toBe('新华社发（李四 摄）')
  })

  test('say behind the caption what a reader must be told', () => {
    const digitalSourceType = 'trainedAlgorithmicMedia'
    expect(words({ standIn: true, digitalSourceType }).description).toBe('合影（示意图）（AI 生成）')
    expect(words({}).description).toBe('合影')
  })

  test.each([
    ['2026-11-22T17:00:00.000Z', '2026-11-23'],
    ['2024-12', '2024-12'],
    ['去年', null],
    [null, null],
  ])('tell the day of %s in Quanzhou, and no time', (takenOn, day) => {
    expect(words({ takenOn }).takenOn).toBe(day)
  })

  test('of a decorative picture have no alternative text', () => {
    expect(words({ alt: '花纹', decorative: true }).alt).toBeNull()
  })

  test('lose what XML cannot hold, and nothing else', () => {
    const caption = '甲\u0000乙\u001b\r\n丙\ud800丁 <b>&amp;"𠮷"\ufffe'
    expect(words({ caption }).description).toBe('甲乙\n丙丁 <b>&amp;"𠮷"')
    expect(packet({ caption })).toContain('>甲乙\n丙丁 &lt;b&gt;&amp;amp;"𠮷"<')
  })

  test('that are not known are not in the packet', () => {
    const properties = [...packet({}).matchAll(/<((?!rdf:|x:)\w+:\w+)>/g)].map(([, name]) => name)
    expect(properties).toEqual(['dc:description', 'dc:creator', 'photoshop:Credit'])
  })
})

test('IIM holds as many whole characters as its limits let in', () => {
  const dataset = (number: number, fields: object) => {
    const iptc = iptcOf(words(fields))
    for (let at = 0; at < iptc.length; at += 5 + iptc.readUInt16BE(at + 3))
      if (iptc[at + 1] === 2 && iptc[at + 2] === number)
        return iptc.toString('utf8', at + 5, at + 5 + iptc.readUInt16BE(at + 3))
    return null
  }
  expect(dataset(90, { place: '泉'.repeat(11) })).toBe('泉'.repeat(10))
  expect(dataset(92, { sublocation: `${'a'.repeat(30)}🧑‍🏭` })).toBe('a'.repeat(30))
  expect(dataset(120, { caption: '字'.repeat(700) })).toBe('字'.repeat(666))
  expect(dataset(55, { takenOn: '2024-12-01' })).toBe('20241201')
  expect(dataset(55, { takenOn: '2024-12' })).toBeNull()
})

describe('names of public files', () => {
  const names = (fields: object = {}) => publicFiles(photo(fields)).map(({ file }) => file.filename)

  test('tell crop and width', () => {
    expect(names()[0]).toMatch(/^w960-[0-9a-f]{16}\.jpg$/)
    expect(names()[1]).toMatch(/^square-1200-[0-9a-f]{16}\.jpg$/)
  })

  test('change with any word, and with the pixels', () => {
    const changes = [
      { caption: '另一张' },
      { credit: '李四 摄' },
      { copyright: '©' },
      { alt: '画面' },
      { keywords: ['泉商'] },
      { digitalSourceType: 'print' },
      { derivatives: derivatives.map((each) => ({ ...each, filename: `b-${each.filename}` })) },
    ]
    const all = [{}, ...changes].flatMap((fields) => names(fields))
    expect(new Set(all).size).toBe(all.length)
  })

  test('stay where nothing changes that is in the files', () => {
    expect(names({ updatedAt: '2027-01-01T00:00:00.000Z', chambers: [1], thumbhash: 'AA' })).toEqual(names())
  })
})
