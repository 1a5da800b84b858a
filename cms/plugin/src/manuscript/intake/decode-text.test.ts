import { describe, expect, test } from 'vitest'
import { ManuscriptError } from '../manuscript-error.ts'
import { decodeText, maxTextBytes } from './decode-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** 「商会建设，助发展。」 */
const gbText = '商会建设，助发展。'
const gb18030 = Uint8Array.from(Buffer.from('c9ccbbe1bda8c9e8a3acd6fab7a2d5b9a1a3', 'hex'))

describe('a text file', () => {
  test('is read as UTF-8, its mark is no character', () => {
    expect(decodeText(utf8('商会\r\n'))).toEqual({ text: '商会\r\n', encoding: 'utf-8' })
    expect(decodeText(utf8('\uFEFF商会'))).toEqual({ text: '商会', encoding: 'utf-8' })
  })

  test('is read as GB18030', () => {
    expect(decodeText(gb18030)).toEqual({ text: gbText, encoding: 'gb18030' })
  })

  test.each([
    ['empty', utf8(''), '空'],
    ['only spaces', utf8('\uFEFF \r\n　\n'), '空'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), '不是文本'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x46, 0x55), 'UTF-16'],
    ['too long', new Uint8Array(maxTextBytes + 1).fill(0x61), '5 MB'],
    ['Big5', Uint8Array.from(Buffer.from('b0d3b77cabd8b35da141a755b5a4ae69a143', 'hex')), '编码'],
    ['Shift-JIS', Uint8Array.from(Buffer.from('82b182ea82cd93fa967b8cea82c582b7', 'hex')), '编码'],
    ['cut in mid-character', gb18030.slice(0, 5), '编码'],
  ])('that is %s is refused in one line', (_, bytes, word) => {
    let refusal: unknown
    try {
      decodeText(bytes)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(ManuscriptError)
    expect(String(refusal)).toContain(word)
    expect(String(refusal)).not.toContain('\n')
  })
})
