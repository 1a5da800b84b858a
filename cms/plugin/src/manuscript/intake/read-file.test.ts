import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { maxTextBytes } from './decode-text.ts'
import { readFile } from './read-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

test('the scraped page is read as it is', async () => {
  const bytes = readFileSync(
    new URL('../../../../../tests/fixtures/manuscripts/quanzhou-2024.txt', import.meta.url),
  )
  const { blocks, original, source, notices } = await readFile(bytes, 'quanzhou-2024.txt')
  expect(original).toBe(bytes.toString('utf8'))
  expect(blocks).toHaveLength(26)
  expect({ source, notices }).toEqual({ source: 'txt', notices: [] })
})

test('a text file is text, whatever it looks like', async () => {
  expect((await readFile(utf8('<p>甲</p>'), '稿.txt')).blocks).toEqual([{ id: 1, text: '<p>甲</p>' }])
})

test.each([
  ['a PDF', utf8('%PDF-1.7 …'), '稿.pdf', 'PDF'],
  ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), '稿.doc', '.docx'],
  ['an RTF file', utf8('{\\rtf1 a}'), '稿.doc', 'RTF'],
  ['a text that calls itself Word', utf8('商会'), '稿.docx', 'Word'],
  ['a web archive', utf8('MIME-Version: 1.0'), '稿.mht', '.html'],
  ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), '稿.txt', '不是文本'],
  ['empty', utf8(''), '稿.txt', '空'],
  ['too large', new Uint8Array(maxTextBytes + 1).fill(0x61), '稿.html', '5 MB'],
])('%s is refused with what to do', async (_, bytes, name, words) => {
  await expect(readFile(bytes, name)).rejects.toThrow(words)
})
