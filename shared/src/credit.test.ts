import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditInBrackets, creditLine, parseCredit } from './credit.ts'

const photographer = (...names: string[]) => ({ kind: 'photographer', names })
const supplied = (by: string | null) => ({ kind: 'supplied', by })
const file = { kind: 'file' }
const unknown = { kind: 'unknown' }

describe('a credit line', () => {
  test.each([
    ['（张剑峰 摄）', photographer('张剑峰')],
    ['(张剑峰 摄)', photographer('张剑峰')],
    ['张剑峰摄', photographer('张剑峰')],
    ['张剑峰　摄', photographer('张剑峰')],
    ['张剑峰/摄', photographer('张剑峰')],
    ['张剑峰／摄', photographer('张剑峰')],
    ['张剑峰 摄影', photographer('张剑峰')],
    ['摄影：张剑峰', photographer('张剑峰')],
    ['图/张剑峰', photographer('张剑峰')],
    ['张剑峰 文/图', photographer('张剑峰')],
    ['文/图 张剑峰', photographer('张剑峰')],
    ['本报记者 张剑峰 摄', photographer('张剑峰')],
    ['（融媒体记者张剑峰 摄）', photographer('张剑峰')],
    ['泉州晚报记者 张剑峰 摄', photographer('张剑峰')],
    ['通讯员：王小明 摄', photographer('王小明')],
    ['John Smith 摄', photographer('John Smith')],
    ['买买提·艾力 摄', photographer('买买提·艾力')],
    ['文天祥 摄', photographer('文天祥')],
    ['本报记者 张剑峰 摄影报道', photographer('张剑峰')],
    ['张剑峰 摄/文', photographer('张剑峰')],
    ['张剑峰 文/摄', photographer('张剑峰')],
    ['张剑峰 图/文', photographer('张剑峰')],
    ['图/文 张剑峰', photographer('张剑峰')],
    ['李四（通讯员）摄', photographer('李四')],
    ['新华社记者 张剑峰 摄', photographer('张剑峰')],
    ['新华社发（张剑峰 摄）', photographer('张剑峰')],
    ['（新华社发（张剑峰 摄））', photographer('张剑峰')],
    ['中新社发 张剑峰 摄', photographer('张剑峰')],
    ['实习生 张剑峰 摄', photographer('张剑峰')],
  ])('%s names its photographer', (line, credit) => expect(parseCredit(line)).toEqual(credit))

  test.each([
    ['张剑峰、李四 摄', photographer('张剑峰', '李四')],
    ['张剑峰 李四 摄', photographer('张剑峰', '李四')],
    ['张剑峰，李四/摄', photographer('张剑峰', '李四')],
    ['记者 张剑峰 通讯员 李四 摄', photographer('张剑峰', '李四')],
    ['张 三 李 四 摄', photographer('张三', '李四')],
  ])('%s names two', (line, credit) => expect(parseCredit(line)).toEqual(credit))

  test.each([
    ['张三/文 李四/图', photographer('李四')],
    ['文/张三 图/李四', photographer('李四')],
  ])('%s does not take the writer for the photographer', (line, credit) =>
    expect(parseCredit(line)).toEqual(credit),
  )

  test.each([
    ['张图 摄', photographer('张图')],
    ['张图/图', photographer('张图')],
    ['张摄 摄', photographer('张摄')],
    ['张图', unknown],
  ])('%s is not misled by a name that looks like a mark', (line, credit) =>
    expect(parseCredit(line)).toEqual(credit),
  )

  test.each(['资料图片', '（资料图片）', '(资料图片)', '资料图', '资料照片', '本报资料图片'])(
    '%s is a file picture and has no photographer',
    (line) => expect(parseCredit(line)).toEqual(file),
  )

  test.each([
    ['（社区供图）', supplied('社区')],
    ['泉州市工商联 供图', supplied('泉州市工商联')],
    ['视觉中国供图', supplied('视觉中国')],
    ['受访者提供', supplied('受访者')],
    ['图片由社区提供', supplied('社区')],
    ['供图', supplied(null)],
  ])('%s was supplied', (line, credit) => expect(parseCredit(line)).toEqual(credit))

  test.each([
    '',
    '摄',
    '/摄',
    '文/图',
    '（文/图）',
    '示意图',
    '地图',
    '图为会议现场',
    '网络图片',
    '网络 摄',
    '视觉中国',
    '新华社发',
    '本报记者 摄',
    '李摄',
    '张三 摄/视频截图',
    '资料图片 张三 摄',
    '张三 摄 社区供图',
    '（张三 摄',
    '去年 摄',
    '新华社 摄',
    '合影 摄',
    '奖品由商会提供',
    '商会为会员提供',
  ])('nothing is guessed from 「%s」', (line) => expect(parseCredit(line)).toEqual(unknown))
})

describe('house style', () => {
  test.each([
    ['（张剑峰 摄）', '张剑峰 摄'],
    ['张剑峰/摄', '张剑峰 摄'],
    ['张剑峰摄', '张剑峰 摄'],
    ['摄影：张剑峰', '张剑峰 摄'],
    ['张剑峰 文/图', '张剑峰 摄'],
    ['张三/文 李四/图', '李四 摄'],
    ['张剑峰、李四 摄', '张剑峰 李四 摄'],
    ['张 三 李 四 摄', '张三 李四 摄'],
    ['John Smith、Mary Jones 摄', 'John Smith、Mary Jones 摄'],
    ['（资料图）', '资料图片'],
    ['本报资料照片', '本报资料图片'],
    ['（社区供图）', '社区供图'],
    ['视觉中国 供图', '视觉中国供图'],
    ['NASA 供图', 'NASA 供图'],
    ['图片由泉州市工商联提供', '泉州市工商联供图'],
  ])('writes %s as %s', (line, styled) => expect(creditLine(line)).toBe(styled))

  test.each([
    ['本报记者张剑峰/摄', '本报记者 张剑峰 摄'],
    ['融媒体记者 张剑峰 摄影报道', '融媒体记者 张剑峰 摄'],
    ['记者 张剑峰 通讯员 李四 摄', '记者 张剑峰 通讯员 李四 摄'],
    ['通讯员：王小明 摄', '通讯员 王小明 摄'],
    ['李四（通讯员）摄', '通讯员 李四 摄'],
    ['新华社发(李四摄)', '新华社发（李四 摄）'],
  ])('keeps the roles of %s', (line, styled) => expect(creditLine(line)).toBe(styled))

  test.each(['示意图', ' 视觉中国', '（文/图）', '张三 摄 社区供图', ''])(
    'leaves 「%s」 as it is, for nothing of it is known',
    (line) => expect(creditLine(line)).toBe(line),
  )

  test('says what the line said, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const styled = creditLine(line)
        expect(parseCredit(styled)).toEqual(parseCredit(line))
        expect(creditLine(styled)).toBe(styled)
      }),
      { numRuns: 2000 },
    )
  })
})

const marks = fc.constantFrom(
  ...'摄|摄影|摄影报道|图|文|文/图|/| |：|、|（|）|供图|图片由|提供|资料|记者|通讯员|新华社发|张|三|李四|John|·'.split(
    '|',
  ),
)
const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(marks).map((parts) => parts.join('')),
)

test('any text is read at once and yields no empty name', () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      const credit = parseCredit(text)
      if (credit.kind !== 'photographer') return
      expect(credit.names).not.toEqual([])
      for (const name of credit.names) expect(name).toMatch(/^\S(?:.*\S)?$/u)
    }),
  )
})

test('a hostile line of a hundred thousand characters takes no time', () => {
  const started = performance.now()
  for (const part of [' ', '摄', '/', '张 ', '记者', '（', '（）', '（ ']) {
    const line = part.repeat(100_000)
    parseCredit(line)
    creditInBrackets(creditLine(`（${line}`))
  }
  expect(performance.now() - started).toBeLessThan(500)
})

test('in brackets, a name in letters or characters reads the same', () => {
  const han = fc.string({
    unit: fc.constantFrom(...'张王李赵陈林黄剑峰文图摄影明海'),
    minLength: 2,
    maxLength: 3,
  })
  fc.assert(
    fc.property(fc.uniqueArray(han, { minLength: 1, maxLength: 3 }), (names) => {
      const line = `${names.join('、')} 摄`
      expect(parseCredit(creditInBrackets(line))).toEqual(photographer(...names))
    }),
  )
})

test('house style has one pair of full-width brackets', () => {
  for (const line of ['张剑峰 摄', '（张剑峰 摄）', ' (张剑峰 摄) ']) {
    expect(creditInBrackets(line)).toBe('（张剑峰 摄）')
  }
  expect(creditInBrackets('新华社发（张剑峰 摄）')).toBe('新华社发（张剑峰 摄）')
})
