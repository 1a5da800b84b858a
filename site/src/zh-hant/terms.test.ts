import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Converter } from './converter.ts'
import { siteTerms, TermsError } from './terms.ts'

const folder = mkdtempSync(join(tmpdir(), 'guiyan-terms-'))
afterAll(() => rmSync(folder, { recursive: true }))
const list = (text: string) => {
  const file = join(folder, 'list.txt')
  writeFileSync(file, text)
  return file
}

test('the newsroom’s own list holds where both have a word, and adds to ours', () => {
  const file = list('# 我们的写法\n台商区 臺商區 市里的写法\n\n范总  范總\n')
  const converter = new Converter('tw', siteTerms(file))
  expect(converter.convert('台商区的范总在发布会上').text).toBe('臺商區的范總在發布會上')
  expect(new Converter('tw', siteTerms(null)).convert('台商区').text).toBe('台商區')
})

test('a list that cannot be used is one clear line', () => {
  expect(() => siteTerms(list('台商区 臺商區\n回归\n'))).toThrow(/第 2 行.*回归/)
  expect(() => siteTerms(list('范 范'))).toThrow(TermsError)
  expect(() => siteTerms(join(folder, 'absent.txt'))).toThrow(/读不到/)
})
