import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxTextBytes } from './decode-text.ts'
import { readPaste } from './read-paste.ts'

const blocks = (text: string, html: string | null = null) => readPaste(text, html).blocks

describe('what is pasted', () => {
  test('is cut at its lines, and kept as it came', () => {
    const text = '一\r\n\r\n　　二\t2024 年度\u000B三'
    expect(readPaste(text, null)).toEqual({
      original: '一\r\n\r\n　　二\t2024 年度\n三',
      blocks: [
        { id: 1, text: '一' },
        { id: 2, text: '　　二\t2024 年度' },
        { id: 3, text: '三' },
      ],
      notices: [],
    })
  })

  test('from Word has its headings marked', () => {
    const html =
      '<html xmlns:o="urn:x"><body lang=ZH-CN><!--StartFragment--><h1><span lang=ZH-CN>商会</span><o:p></o:p></h1>\r\n' +
      "<p class=MsoNormal style='text-indent:21pt'>正文<b>一</b>，<span\r\nlang=EN-US>2024</span>年。<o:p></o:p></p><!--EndFragment--></body></html>"
    expect(blocks('商会\r\n正文一，2024年。\r\n', html)).toEqual([
      { id: 1, text: '商会', isHeading: true },
      { id: 2, text: '正文一，2024年。' },
    ])
  })

  test('from an application whose plain text has no lines has those of its HTML', () => {
    expect(blocks('甲乙', '<p>甲</p><p>乙</p>').map(({ text }) => text)).toEqual(['甲', '乙'])
  })

  test('is what the person saw, where the HTML says something else', () => {
    expect(blocks('题\n甲', '<h2>题</h2><p>甲<i style="display:none">广告</i>乙</p>')).toEqual([
      { id: 1, text: '题', isHeading: true },
      { id: 2, text: '甲' },
    ])
  })

  test('as HTML alone is read', () => {
    expect(readPaste('', '<p>甲<img src="data:image/png;base64,AA">')).toMatchObject({
      original: '甲',
      blocks: [{ id: 1, text: '甲' }],
      notices: [{ kind: 'image' }],
    })
  })

  test('keeps its text where its HTML is too large, or nests too deep', () => {
    expect(blocks('甲', '<b>'.repeat(10_000))).toEqual([{ id: 1, text: '甲' }])
    expect(blocks('甲', 'x'.repeat(maxTextBytes + 1))).toEqual([{ id: 1, text: '甲' }])
  })

  test.each([
    ['nothing', '', null, '没有文字'],
    ['spaces', ' \u200B\n　', null, '没有文字'],
    ['over 5 MB', '文'.repeat(maxTextBytes / 3 + 1), null, '5 MB'],
    ['HTML over 5 MB', '', 'x'.repeat(maxTextBytes + 1), '5 MB'],
  ])('that is %s is refused', (_, text, html, words) => {
    expect(() => readPaste(text, html)).toThrow(words)
  })

  test('loses characters that nobody sees in its blocks only, and it is said', () => {
    const { original, blocks, notices } = readPaste('\uFEFF商\u200B会\u202E\u00AD 👨‍👩‍👧', null)
    expect(original).toBe('\uFEFF商\u200B会\u202E\u00AD 👨‍👩‍👧')
    expect(blocks).toEqual([{ id: 1, text: '商会 👨‍👩‍👧' }])
    expect(notices).toMatchObject([{ kind: 'control', text: { zh: expect.stringContaining('4 个') } }])
  })
})

test('every character of a text that is seen is in one block, in its order', () => {
  const seen = (text: string) =>
    text
      .toWellFormed()
      .replace(
        /[\s\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu,
        '',
      )
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('商会', '，', '\n', '\r\n', ' ', '\u2028', '<b>', '&amp;', '\u200B', '\v', '\u0085'),
  )
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (text) => {
        if (seen(text) === '') {
          expect(() => readPaste(text, null)).toThrow()
          return
        }
        const { blocks } = readPaste(text, null)
        expect(blocks.map(({ id }) => id)).toEqual(blocks.map((_, index) => index + 1))
        expect(blocks.map((block) => seen(block.text)).join('')).toBe(seen(text))
      },
    ),
    { numRuns: 2000 },
  )
})
