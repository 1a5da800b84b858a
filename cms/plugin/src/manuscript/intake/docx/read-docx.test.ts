import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, test } from 'vitest'
import { jpeg } from '../../../testing/content.ts'
import { zip } from '../../../testing/zip.ts'
import { readFile } from '../read-file.ts'

const word = async (children: (Paragraph | Table)[], options: object = {}): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children }], ...options }))
const read = (bytes: Uint8Array) => readFile(bytes, '稿.docx')
const refusal = async (bytes: Uint8Array): Promise<string> =>
  read(bytes).then(
    () => 'read',
    (error: Error) => `${error.name}: ${error.message}`,
  )

/** A Word file of this XML and nothing else. */
const document = (body: string, prolog = ''): Record<string, string> => ({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
})
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

describe('a Word file', () => {
  test('gives its paragraphs as they are, headings marked', async () => {
    const { blocks, original, notices, source } = await read(
      await word([
        new Paragraph({ text: '商会建设树标杆', heading: HeadingLevel.HEADING_1 }),
        new Paragraph(''),
        new Paragraph('　　2024 年度，  会员<b> & 乡贤。'),
        new Paragraph({ text: '维护权益', heading: HeadingLevel.TITLE }),
      ]),
    )
    expect(source).toBe('docx')
    expect(blocks).toEqual([
      { id: 1, text: '商会建设树标杆', isHeading: true },
      { id: 2, text: '　　2024 年度，  会员<b> & 乡贤。' },
      { id: 3, text: '维护权益', isHeading: true },
    ])
    expect(original).toBe('商会建设树标杆\n　　2024 年度，  会员<b> & 乡贤。\n维护权益')
    expect(notices).toEqual([])
  })

  test('keeps the text of tables and notes, and says what it leaves out', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
    const bytes = await word(
      [
        new Paragraph({
          children: [
            new CommentRangeStart(0),
            new TextRun('正文'),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
            new FootnoteReferenceRun(1),
            new TextRun('继续。'),
          ],
        }),
        new Table({ rows: [new TableRow({ children: [cell('甲'), cell('乙')] })] }),
        new Paragraph({
          children: [
            new ImageRun({
              type: 'jpg',
              data: await jpeg(40, 30),
              transformation: { width: 40, height: 30 },
            }),
          ],
        }),
      ],
      {
        comments: { children: [{ id: 0, children: [new Paragraph('请核实')] }] },
        footnotes: { 1: { children: [new Paragraph('据商会年报')] } },
      },
    )
    const { blocks, notices } = await read(bytes)
    expect(blocks.map(({ text }) => text.trim())).toEqual(['正文继续。', '甲', '乙', '据商会年报'])
    expect(notices.map(({ kind }) => kind).toSorted()).toEqual(['comment', 'image', 'note', 'table'])
    expect(JSON.stringify(notices)).toContain('图片 1 张')
  })

  test('says the words of a page header that it leaves out', async () => {
    const header = new Header({ children: [new Paragraph('泉州晚报 2024年12月')] })
    const sections = [{ headers: { default: header }, children: [new Paragraph('正文')] }]
    const { notices } = await read(await Packer.toBuffer(new Document({ sections })))
    expect(notices.map(({ text }) => text.zh)).toEqual(['页眉页脚没有读入：泉州晚报 2024年12月'])
  })

  test('does not follow a style map that the file brings', async () => {
    const parts = { ...document(paragraph('正文')), 'mammoth/style-map': 'p => script' }
    expect((await read(zip(parts))).blocks).toEqual([{ id: 1, text: '正文' }])
  })
})

describe('a hostile Word file is refused in one line:', () => {
  const entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

  test('one with an external entity', async () => {
    expect(await refusal(zip(document(paragraph('&x;'), entity)))).toMatch(/^ManuscriptError: .*实体/)
  })

  test('a bomb, whatever size it claims', async () => {
    const long = ' '.repeat(6 * 1024 * 1024)
    const bomb = document(paragraph('正文') + long)
    for (const bytes of [zip(bomb), zip(bomb, { claimedSize: 100 })])
      expect(await refusal(bytes)).toMatch(/^ManuscriptError: .*超过 5 MB/)
  })

  test('one with 100,000 nested elements', async () => {
    const deep = `${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`
    expect(await refusal(zip(document(deep)))).toMatch(/^ManuscriptError: .*嵌套过深/)
  })

  test.each([
    ['cut short', async () => (await word([new Paragraph('正文')])).slice(0, 2000)],
    ['another ZIP file', async () => zip({ 'a.txt': '商会' })],
    ['empty', async () => word([])],
    ['no ZIP file', async () => new TextEncoder().encode('商会')],
    ['with a wrong sum', async () => zip(document(paragraph('正文')), { crc: 1 })],
    ['of broken XML', async () => zip(document('<w:p>'))],
  ])('one that is %s', async (_, bytes) => {
    expect(await refusal(await bytes())).toMatch(/^ManuscriptError: [^\n]+$/)
  })
})
