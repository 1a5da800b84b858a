import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SheetValues, valuesOf } from '../sheet-values.ts'
import { chamberNames } from './chamber-names.ts'
import { decodeText } from './decode-text.ts'
import { guardCell, unguardCell } from '@guiyan/shared/text/formula-guard'
import { planImport } from './plan-import.ts'
import { readCsv } from './read-csv.ts'
import { type CsvPhoto, writeCsv } from './write-csv.ts'

const chambers = chamberNames({
  chambers: [
    { id: 7, name: '四川省闽南商业联合会', aliases: ['四川闽南商会'], shortCode: 'cd' },
    { id: 8, name: '昆明市福建安溪商会', aliases: [], shortCode: null },
  ],
})
const photo = (id: number, words: Partial<SheetValues> = {}, originalName = `DSC_${id}.jpg`): CsvPhoto => ({
  id,
  originalName,
  values: { ...valuesOf({}), ...words },
})
const read = (text: string, photos: CsvPhoto[], emptiesToo = false) =>
  planImport(readCsv(text), photos, { emptiesToo, chambers, codes: null })

describe('out and in again', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=cd 参观',
      '＝cd',
      "'=cd",
      '-1',
      '+86',
      '@x',
      '图为“考察”，',
      'a,b\n"c"',
      '一\t二',
      ' 首尾 ',
      "'",
    ),
  )
  const word = fc
    .stringMatching(/^[\u4e00-\u9fff a-z]{1,6}$/u)
    .filter((word) => word.trim() === word && word !== '')
  const values: fc.Arbitrary<Partial<SheetValues>> = fc.record({
    caption: text,
    credit: text,
    alt: text,
    instructions: text,
    decorative: fc.boolean(),
    takenOn: fc.constantFrom('', '2026-11-24', '2024-02-29'),
    keywords: fc.uniqueArray(word, { maxLength: 3 }),
    chambers: fc.uniqueArray(fc.constantFrom(7, 8)),
  })
  // A line's end is one, however it is written; no text is a lone surrogate or only spaces.
  const tidy = (words: Partial<SheetValues>) =>
    Object.fromEntries(
      Object.entries(words).map(([name, value]) => [
        name,
        typeof value === 'string'
          ? value.trim() === ''
            ? ''
            : value.replaceAll('\r', ' ').toWellFormed()
          : value,
      ]),
    )

  test('an export that nobody has touched changes nothing', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 4 }), (all) => {
        const photos = all.map((words, index) => photo(index + 1, tidy(words)))
        const plan = read(writeCsv(photos, chambers), photos, true)
        expect(plan).toMatchObject({ changes: [], problems: [], same: photos.length })
      }),
    )
  })

  test('the export of one state makes it of any other', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const wanted = photo(1, tidy(after))
        const now = photo(1, tidy(before))
        const plan = read(writeCsv([wanted], chambers), [now], true)
        expect(plan.problems).toEqual([])
        expect({ ...now.values, ...plan.changes[0]?.after }).toEqual(wanted.values)
      }),
    )
  })

  test('no cell of an export begins as a formula', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r\n]/u)
        expect(unguardCell(guardCell(cell))).toBe(cell)
      }),
    )
  })

  test('codes and quotes survive in the very bytes', () => {
    const csv = writeCsv([photo(1, { caption: '=cd 参观“企业”, 见图' })], chambers)
    expect(csv.startsWith('\uFEFF编号,文件名,标题,图片说明,署名,')).toBe(true)
    expect(csv).toContain(`1,DSC_1.jpg,,"'=cd 参观“企业”, 见图",`)
  })
})

describe('a table from a spreadsheet', () => {
  const photos = [photo(1, { caption: '旧', credit: '张剑峰 摄' }), photo(2)]
  const lines = (...rows: string[]) => rows.join('\r\n')
  const expected = [{ id: 1, before: { caption: '旧' }, after: { caption: '新，说明' } }]

  test('is read with commas, tabs or semicolons', () => {
    expect(read(lines('编号,图片说明', '1,"新，说明"'), photos).changes).toEqual(expected)
    expect(read(lines('编号\t图片说明', '1\t新，说明'), photos).changes).toEqual(expected)
    expect(read(lines('图片说明;编号', '新，说明;1'), photos).changes).toEqual(expected)
  })

  test('is read in UTF-8, UTF-16 and GB18030', () => {
    const text = '编号,图片说明\r\n1,新，说明\r\n'
    const utf16 = new Uint8Array(Buffer.from(text, 'utf16le'))
    const swapped = new Uint8Array(Buffer.from(text, 'utf16le').swap16())
    // From `iconv -t GB18030`.
    const gb = new Uint8Array(Buffer.from('b1e0bac52ccdbcc6accbb5c3f70d0a312cd0c2a3accbb5c3f70d0a', 'hex'))
    const utf8 = new TextEncoder().encode(text)
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])
    const marked16 = new Uint8Array([0xff, 0xfe, ...utf16])
    for (const bytes of [utf8, marked, utf16, marked16, swapped, gb])
      expect(read(decodeText(bytes), photos).changes).toEqual(expected)
  })

  test('changes nothing by a column that is not there or a cell that is empty, unless asked to', () => {
    const csv = lines('编号,图片说明', '1,')
    expect(read(csv, photos)).toEqual({ changes: [], problems: [], same: 1 })
    expect(read(csv, photos, true).changes).toEqual([
      { id: 1, before: { caption: '旧' }, after: { caption: '' } },
    ])
  })

  test('finds a photo by its file name where there is no number', () => {
    expect(read(lines('文件名,署名', 'DSC_2.jpg,李四 摄'), photos).changes).toEqual([
      { id: 2, before: { credit: '' }, after: { credit: '李四 摄' } },
    ])
  })

  test('names the rows that cannot be told', () => {
    const alike = [photo(1, {}, 'a.jpg'), photo(2, {}, 'a.jpg'), photo(3, {}, 'c.jpg')]
    const csv = lines(
      '编号,文件名,署名',
      ',a.jpg,甲',
      '9,,甲',
      ',b.jpg,甲',
      ',,甲',
      '3,a.jpg,甲',
      '3,c.jpg,甲',
      '3,,乙',
    )
    const { problems, changes } = read(csv, alike)
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 有 2 张照片都叫 a.jpg，请写上编号。',
      '3 这张表里没有编号 9 的照片。',
      '4 这张表里没有文件名为 b.jpg 的照片。',
      '5 没有编号，也没有文件名。',
      '6 编号 3 是 c.jpg，文件名却写着 a.jpg，不知道是哪一张。',
      '8 与第 7 行是同一张照片，以第 7 行为准。',
    ])
    expect(changes.map(({ id }) => id)).toEqual([3])
  })

  test('reads days, yes and no, chambers by any of their names, and names the cell that it cannot read', () => {
    const csv = lines(
      '编号,拍摄日期,纯装饰,商会,关键词',
      '1,2026/1/5,是,=CD、昆明市福建安溪商会,返乡；考察',
      '2,2026-02-30,也许,火星商会,',
    )
    const { changes, problems } = read(csv, photos)
    expect(changes.map(({ after }) => after)).toEqual([
      { takenOn: '2026-01-05', decorative: true, chambers: [7, 8], keywords: ['返乡', '考察'] },
    ])
    expect(problems.map(({ message }) => message)).toEqual([
      '纯装饰：“也许”看不懂，请写“是”或“否”。',
      '拍摄日期：“2026-02-30”不是日期，请写成 2026-11-24。',
      '商会：没有叫“火星商会”的商会，请写全称、别名或代码。',
    ])
  })

  test('writes codes out in captions that were changed, where wanted', () => {
    const old = [photo(1, { caption: '=cd 旧' }), photo(2)]
    const csv = readCsv(lines('编号,图片说明', "1,'=cd 旧", '2,=cd 来宾'))
    const codes = new Map([['cd', '四川省闽南商业联合会']])
    const captions = (written: typeof codes | null) =>
      planImport(csv, old, { emptiesToo: false, chambers, codes: written }).changes.map(
        ({ id, after }) => `${id} ${after.caption}`,
      )
    expect(captions(codes)).toEqual(['2 四川省闽南商业联合会 来宾'])
    expect(captions(null)).toEqual(['2 =cd 来宾'])
  })

  test('is refused where no row can be told, a column stands twice, or a quotation does not end', () => {
    expect(() => readCsv('图片说明\n新')).toThrow('认不出哪一行是哪张照片')
    expect(() => readCsv('编号,署名,署名\n1,甲,乙')).toThrow('“署名”一栏出现了两次')
    expect(() => readCsv('编号,署名\n1,"甲\n2,乙')).toThrow('引号没有成对')
  })

  test('says which columns it does not know', () => {
    expect(readCsv('编号,备注,署名\n1,x,y').unknown).toEqual(['备注'])
  })
})
