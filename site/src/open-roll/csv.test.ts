import fc from 'fast-check'
import Papa from 'papaparse'
import { unguardCell } from '@guiyan/shared/text/formula-guard'
import { expect, test } from 'vitest'
import { type Column, csvOf } from './csv.ts'

const columns: Column<string>[] = [
  { id: 'text', name: '文字', about: '', example: '', cell: (text) => text },
  { id: 'nothing', name: '空', about: '', example: '', cell: () => null },
]

test('a cell that a spreadsheet would run has an apostrophe before it', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '＝HYPERLINK("http://x")', '\t=1', '\r=1', '\n=1']
  const lines = Papa.parse<string[]>(csvOf(columns, formulas).slice(1)).data
  expect(lines.slice(1, -1).map(([cell]) => cell)).toEqual(formulas.map((formula) => `'${formula}`))
})

test('any text comes back from the file as it was', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a,b', '"', '一\n二', "'=1", '\r\n'))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (texts) => {
      const { data } = Papa.parse<string[]>(csvOf(columns, texts).slice(1), { newline: '\r\n' })
      expect(data.slice(0, -1)).toEqual([['文字 text', '空 nothing'], ...data.slice(1, -1)])
      expect(data.slice(1, -1).map(([cell]) => unguardCell(cell ?? ''))).toEqual(texts)
    }),
  )
})
