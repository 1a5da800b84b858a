import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replaceCodes } from './codes.ts'

const sichuan = '四川省闽南商业联合会'
const codes = new Map([
  ['cd', sichuan],
  ['xm', '厦门泉州商会'],
  ['c', '长春市南安商会'],
  ['xm-2', '厦门安溪商会'],
])
const text = (written: string) => replaceCodes(written, codes).text

describe('a code', () => {
  test.each([
    ['=cd', sichuan],
    ['图为=cd举行年会。', `图为${sichuan}举行年会。`],
    ['=CD 举行', `${sichuan} 举行`],
    ['=cd=xm', `${sichuan}厦门泉州商会`],
    ['=cd、=xm，', `${sichuan}、厦门泉州商会，`],
    ['（=cd）', `（${sichuan}）`],
    ['=c举行', '长春市南安商会举行'],
    ['=xm-2', '厦门安溪商会'],
    ['=xm-3', '厦门泉州商会-3'],
    ['=cd_', `${sichuan}_`],
  ])('%s becomes the name', (written, read) => expect(text(written)).toBe(read))

  test.each([
    'a=cd',
    '1=cd',
    '==cd',
    '=',
    '==',
    '\\=cd',
    '= cd',
    '?x=cd',
    'https://example.cn/=cd',
    'www.example.cn/?=cd',
    `=${'c'.repeat(21)}`,
  ])('is not seen in %s', (written) =>
    expect(replaceCodes(written, codes)).toEqual({ text: written, unknown: [] }),
  )

  test('that is not known stays, and is named once', () => {
    expect(replaceCodes('=zz和=cdx、=zz', codes)).toEqual({
      text: '=zz和=cdx、=zz',
      unknown: ['=zz', '=cdx'],
    })
  })

  test('after an address is a code again', () => {
    expect(text('https://example.cn/=cd，=cd')).toBe(`https://example.cn/=cd，${sichuan}`)
  })
})

describe('the caret', () => {
  /** `|` is the caret. */
  function typed(written: string): string {
    const caret = written.indexOf('|')
    const read = replaceCodes(written.replace('|', ''), codes, { caret })
    return `${read.text.slice(0, read.caret)}|${read.text.slice(read.caret)}`
  }

  test.each([
    ['=c|', '=c|'],
    ['=cd|', '=cd|'],
    ['=c|d', '=c|d'],
    ['=cd，|', `${sichuan}，|`],
    ['=cd年会|召开', `${sichuan}年会|召开`],
    ['年会|由=cd', `年会|由${sichuan}`],
    ['|=cd', `|${sichuan}`],
    ['=cd=|', `${sichuan}=|`],
    ['=cd=x|', `${sichuan}=x|`],
  ])('of %s is kept where it was', (written, read) => expect(typed(written)).toBe(read))

  test('keeps the code that is being written from being called unknown', () => {
    expect(replaceCodes('=zz', codes, { caret: 3 }).unknown).toEqual([])
  })
})

test('a second time changes nothing, and what is no code is left', () => {
  const part = fc.constantFrom('=cd', '=xm', '=', 'a', '，', '图为', '=zz', 'http://a.cn/', ' ', '-', '\\')
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (written) => {
        const once = text(written)
        expect(text(once)).toBe(once)
        const without = (names: string) => names.replaceAll(/四川省闽南商业联合会|厦门泉州商会|=cd|=xm/g, '')
        expect(without(once)).toBe(without(written))
      },
    ),
  )
})
