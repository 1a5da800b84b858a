import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { captionLine, readCaptionLine } from './caption-line.ts'

const visit = '图为返乡考察活动现场。'

describe('a caption as handed in', () => {
  test.each([
    [`${visit}（张剑峰 摄）`, visit, '张剑峰 摄'],
    [`${visit}(张剑峰 摄)`, visit, '张剑峰 摄'],
    [`${visit}（本报记者 张剑峰 摄影报道）`, visit, '本报记者 张剑峰 摄影报道'],
    [`▲ 图1：${visit}  张剑峰/摄`, `▲ 图1：${visit}`, '张剑峰/摄'],
    ['图为返乡考察活动现场 张剑峰/摄', '图为返乡考察活动现场', '张剑峰/摄'],
    ['交流会在四川省闽南商业联合会举行(资料图片)', '交流会在四川省闽南商业联合会举行', '资料图片'],
    [`${visit}图/张剑峰`, visit, '图/张剑峰'],
    [`${visit}摄影：张剑峰`, visit, '摄影：张剑峰'],
    [`${visit}张剑峰摄`, visit, '张剑峰摄'],
    [`${visit}本报记者 张剑峰 李四 摄`, visit, '本报记者 张剑峰 李四 摄'],
    [`${visit}张剑峰、李四 摄`, visit, '张剑峰、李四 摄'],
    [`${visit}（社区供图）`, visit, '社区供图'],
    [`${visit}视觉中国 供图`, visit, '视觉中国 供图'],
    [`${visit}图片由泉州市工商联提供`, visit, '图片由泉州市工商联提供'],
    [`${visit}新华社发（张剑峰 摄）`, visit, '新华社发（张剑峰 摄）'],
    ['返乡考察活动现场新华社发(张剑峰 摄)', '返乡考察活动现场', '新华社发(张剑峰 摄)'],
    [`${visit}新华社记者 张剑峰 摄`, visit, '新华社记者 张剑峰 摄'],
    [`${visit}李四（通讯员）摄`, visit, '李四（通讯员）摄'],
    [`（本报记者 张剑峰 摄）${visit}`, visit, '本报记者 张剑峰 摄'],
    [`${visit}\n张剑峰 摄`, visit, '张剑峰 摄'],
    [`张剑峰 摄\n${visit}`, visit, '张剑峰 摄'],
    ['会长（右二）致辞（张剑峰 摄）', '会长（右二）致辞', '张剑峰 摄'],
    ['会长（右二）张剑峰 摄', '会长（右二）', '张剑峰 摄'],
    ['论坛“家燕归巢”(张剑峰 摄)', '论坛“家燕归巢”', '张剑峰 摄'],
    ['（资料图片）', '', '资料图片'],
    ['张剑峰 摄', '', '张剑峰 摄'],
  ])('%s is split', (line, caption, credit) => expect(readCaptionLine(line)).toEqual({ caption, credit }))

  test.each([
    ['会议举行（张剑峰 摄）。', '会议举行。', '张剑峰 摄'],
    [`${visit}（张剑峰 摄）。`, visit, '张剑峰 摄'],
  ])('%s keeps one full stop', (line, caption, credit) =>
    expect(readCaptionLine(line)).toEqual({ caption, credit }),
  )

  test.each([
    visit,
    '会长（右二）致辞。',
    '晋江（泉州）商会年会（2024年）',
    '图为古城。航空摄影',
    '会议现场 张剑峰 摄',
    `${visit}会议现场 张剑峰 摄`,
    '左图（张三 摄） 右图（李四 摄）',
    '会议现场（张三 摄）（资料图片）',
    '会上发放的奖品（奖品由商会提供）',
    '商会为企业搭建平台。服务由商会提供',
    '展出的摄影作品（去年 摄）',
    '文/图',
    '他正在拍摄',
    '（张剑峰 摄',
    '',
  ])('nothing is taken from 「%s」, where it is not sure', (line) =>
    expect(readCaptionLine(line)).toEqual({ caption: line, credit: null }),
  )
})

describe('written back', () => {
  test.each([
    [{ caption: '交流会举行。', credit: '张剑峰/摄' }, '交流会举行。（张剑峰 摄）'],
    [{ caption: ' 交流会举行 ', credit: '（资料图）' }, '交流会举行（资料图片）'],
    [{ caption: '交流会举行', credit: null }, '交流会举行'],
    [{ caption: '交流会举行', credit: '新华社发(李四 摄)' }, '交流会举行新华社发（李四 摄）'],
    [{ caption: '交流会举行', credit: '视觉中国' }, '交流会举行（视觉中国）'],
  ])('%o is the line of house style', (parts, line) => expect(captionLine(parts)).toBe(line))

  test('it is read again as it was', () => {
    const caption = fc.constantFrom(visit, '会长（右二）致辞', '论坛“家燕归巢”', '考察,交流', '▲ 图1：合影。')
    const credit = fc.constantFrom(
      '张剑峰 摄',
      '本报记者 张剑峰 李四 摄',
      '资料图片',
      '社区供图',
      '新华社发（李四 摄）',
    )
    fc.assert(
      fc.property(caption, credit, (caption, credit) => {
        expect(readCaptionLine(captionLine({ caption, credit }))).toEqual({ caption, credit })
      }),
    )
  })
})

const part = fc.constantFrom(
  ...'会长|（|）|(|)|张剑峰|李四|摄|/| |　|\n|。|资料图片|供图|图|文|新华社发|记者|、|”|图片由|提供|John|に|👍|.'.split(
    '|',
  ),
  visit,
)
const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
)

test('no character is lost: only brackets, spaces and a second stop go', () => {
  const kept = (text: string) => [...text.replaceAll(/[\s（）()。.]/gu, '')].toSorted().join('')
  fc.assert(
    fc.property(anyLine, (line) => {
      const { caption, credit } = readCaptionLine(line)
      expect(kept(caption + (credit ?? ''))).toBe(kept(line))
      if (credit === null) expect(caption).toBe(line.trim())
    }),
    { numRuns: 5000 },
  )
})

test('what stays in the caption stood together in the line', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const { caption } = readCaptionLine(line)
      expect(line.includes(caption) || line.includes(caption.replace(/[。.]$/u, ''))).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

test('the captions of the 2024 article are read as its truth table says', () => {
  expect(
    readCaptionLine('泉州市“家燕归巢”行动成都主题交流会在四川省闽南商业联合会举行(资料图片)').credit,
  ).toBe('资料图片')
  const other =
    '异地泉商积极参与泉州市“聚侨引侨和泉商回归”专项行动,在泉州市工商联等部门组织下开展返乡考察活动。'
  expect(readCaptionLine(`${other}(张剑峰 摄)`)).toEqual({ caption: other, credit: '张剑峰 摄' })
})
