import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')
/** The accident: bytes taken for another encoding and written as UTF-8. */
const misread = (text: string, as: string) => Buffer.from(new TextDecoder(as).decode(Buffer.from(text)))

describe('bytes of undeclared encoding', () => {
  // Bytes by iconv.
  test.each([
    ['GBK', 'd5c5 bda3 b7e5', '张剑峰', 'gb18030'],
    ['GBK that is valid UTF-8', 'cda8 d1b6 d4b1', '通讯员', 'gb18030'],
    ['a rare character of GBK', 'e946', '镕', 'gb18030'],
    ['four bytes of GB18030', '9534b235', '𠮷', 'gb18030'],
    ['traditional script in GBK', '8f88 84a6 b7e5', '張劍峰', 'gb18030'],
    ['Big5', 'b169 bc43 ae70', '張劍峰', 'big5'],
    ['windows-1252', '4a 6f 73 e9', 'José', 'windows-1252'],
    ['windows-1252, two accents together', '4e fa f1 65 7a', 'Núñez', 'windows-1252'],
    ['windows-1252 with a sign', 'a9 20 5a 68 61 6e 67', '© Zhang', 'windows-1252'],
    ['windows-1252 with an apostrophe', '4c 92 e9 74 e9 20 69 63 69', 'L’été ici', 'windows-1252'],
  ])('%s', (_, hex, text, decoding) => {
    expect(decodeText(bytes(hex))).toEqual({ text, decoding, cut: false })
  })

  test.each([
    '张剑峰',
    '䶮𠮷',
    'José',
    'Löwe',
    '© 泉州',
    'Привет',
    'Ναι',
    '日本語',
    '한국어',
    '😀',
    'ÄÖÜß',
    '寮塾',
    '真的吗？？',
  ])('%s in UTF-8 is left as it is', (text) =>
    expect(decodeText(Buffer.from(text))).toEqual({ text, decoding: 'utf-8', cut: false }),
  )

  test('half a character at the end is left out, and said to be', () => {
    expect(decodeText(Buffer.from('张剑峰').subarray(0, 8))).toEqual({
      text: '张剑',
      decoding: 'utf-8',
      cut: true,
    })
    expect(decodeText(bytes('d5c5 bda3 b7'))).toEqual({ text: '张剑', decoding: 'gb18030', cut: true })
  })

  test('bytes of no encoding are said to be unknown', () => {
    expect(decodeText(bytes('81 ff 80 00 ff fe'))).toMatchObject({ decoding: 'unknown' })
  })
})

describe('text that was encoded twice', () => {
  test.each([
    ['张剑峰', 'windows-1252'],
    ['图为返乡考察活动现场。', 'windows-1252'],
    ['张剑峰 摄', 'windows-1252'],
    ['2024年泉州IPTC大会', 'windows-1252'],
    ['海', 'windows-1252'],
    ['泉州', 'gb18030'],
    ['图为返乡考察', 'gb18030'],
  ])('%s, taken for %s, is repaired', (text, as) => {
    expect(decodeText(misread(text, as))).toMatchObject({ text, decoding: 'repaired' })
  })

  test.each([
    ['ÕÅ½£·å', '张剑峰'],
    ['ÈªÖÝ', '泉州'],
    ['Í¼Îª·µÏç¿¼²ì', '图为返乡考察'],
  ])('%s, GBK taken for windows-1252, is repaired', (garbled, text) => {
    expect(decodeText(Buffer.from(garbled))).toMatchObject({ text, decoding: 'repaired' })
  })

  test.each(['寮犲墤宄\uFFFD', '寮犲墤宄?', 'å¼ å‰‘å³°', '图为\uFFFD现场', '????? ??'])(
    '%s has lost bytes: nothing is made up',
    (text) => expect(decodeText(Buffer.from(text))).toMatchObject({ text, decoding: 'unknown' }),
  )
})
