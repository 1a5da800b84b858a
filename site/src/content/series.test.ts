import { afterAll, expect, test } from 'vitest'
import { sampleDocuments } from '../sample/documents.ts'
import { openSample } from '../sample/with-sample.ts'
import { missingEditions, seriesPageAt } from './series.ts'

const slug = 'you-xiu-quan-shu-yi-di-shang-hui'
const laureates = (...ids: number[]) => ids.map((chamber) => ({ chamber }))
const edition = (id: number, year: number, ...ids: number[]) => ({
  ...sampleDocuments.awards[1],
  id,
  year,
  edition: year - 2013,
  laureates: laureates(...ids),
})
// 3 won thrice, 1 and 8 twice, 8 in the newest; 4 and 5 are inbound, 11 has no direction; 99 is not published.
const sample = openSample({
  ...sampleDocuments,
  awards: [edition(1, 2024, 3, 8, 4, 99), edition(2, 2023, 3, 1, 8, 5, 4), edition(3, 2019, 1, 3, 2, 11)],
})
afterAll(() => sample.close())
const page = () => {
  const found = sample.read(() => seriesPageAt(slug))
  if (!found || 'redirectTo' in found) throw new Error('the sample has no such series')
  return found
}

test('the matrix groups chambers by direction, who won most and last first', () => {
  const lines = page().matrix.map(({ label, rows }) => [
    label,
    rows.map(({ chamber, times }) => `${chamber.name} ${times}`),
  ])
  expect(lines).toEqual([
    ['异地泉籍', ['四川省闽南商业联合会 3', '上海石狮商会 2', '郑州泉州商会 2', '西安市泉州商会 1']],
    ['驻泉异地', ['泉州市宁德商会 2', '泉州江西商会 1']],
    ['方向未注明', ['北京泉州企业商会 1']],
  ])
})

test('a row has a cell for each edition, the newest first', () => {
  expect(page().editions.map(({ year }) => year)).toEqual([2024, 2023, 2019])
  expect(page().matrix[0]?.rows[1]?.won).toEqual([true, true, false])
})

test('a laureate whose chamber is not published has no line and is counted', () => {
  expect(page().unlisted).toBe(1)
})

test('editions without a roll are named in runs, none past the newest', () => {
  expect(missingEditions([11, 6])).toEqual(['第1–5届', '第7–10届'])
  expect(missingEditions([4, 2, 1])).toEqual(['第3届'])
  expect(missingEditions([2, 1])).toEqual([])
  expect(missingEditions([])).toEqual([])
})
