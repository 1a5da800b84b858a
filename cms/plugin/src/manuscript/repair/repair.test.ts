import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Arrangement, ManuscriptBlock } from '../arrangement.ts'
import { blocksOf } from '../blocks.ts'
import { seededRandom } from '../corpus/random.ts'
import { maxBodyBlocks } from './limits.ts'
import { repairManuscript } from './repair.ts'

const folder = new URL('../../../../../tests/fixtures/manuscripts/', import.meta.url)
const seed = readFileSync(new URL('quanzhou-2024.txt', folder), 'utf8')
const truth = JSON.parse(readFileSync(new URL('quanzhou-2024.truth.json', folder), 'utf8'))
const blocks = blocksOf(seed)
const order = ({ units }: Arrangement) => units.map((unit) => unit.blocks)
const joins = (arrangement: Arrangement) => arrangement.joins.map((join) => join.blocks)
const textOf = (from: readonly ManuscriptBlock[], ids: number[]) =>
  ids.map((id) => from[id - 1]?.text ?? '').join('')
const withRole = ({ units }: Arrangement, role: string) =>
  units.filter((unit) => unit.role === role).flatMap((unit) => unit.blocks)

describe('the page of 2024', () => {
  const arrangement = repairManuscript(blocks)

  test('is read in the order in which it was printed', () => {
    expect(order(arrangement)).toEqual(truth.order)
  })

  test('has its four cut paragraphs joined, and no other', () => {
    expect(joins(arrangement)).toEqual(truth.joins)
  })

  test('has its titles, captions, byline and subheads told from the text', () => {
    expect(withRole(arrangement, 'kicker')).toEqual([1])
    expect(withRole(arrangement, 'headline')).toEqual([2])
    expect(withRole(arrangement, 'caption')).toEqual(truth.captions)
    expect(withRole(arrangement, 'byline')).toEqual([truth.byline])
    expect(withRole(arrangement, 'subhead').toSorted((one, other) => one - other)).toEqual(truth.heads)
  })

  test.each([
    '热心慈善公益,组织会员履行社会责任',
    '面对复杂的市场环境',
    '创业者论坛等活动促进',
    '寻医助医服务平台',
  ])('says %s once', (words) => {
    const story = order(arrangement).map((ids) => textOf(blocks, ids))
    expect(story.filter((paragraph) => paragraph.includes(words))).toHaveLength(1)
  })

  test('loses and adds no block', () => {
    expect([...order(arrangement).flat(), ...arrangement.unplaced].toSorted((a, b) => a - b)).toEqual(
      blocks.map(({ id }) => id),
    )
  })

  test('says why of each join and move', () => {
    for (const { reasons, grade } of [...arrangement.joins, ...arrangement.moves]) {
      expect(reasons.join()).toMatch(/\p{Script=Han}{4}/u)
      expect(grade).not.toBe('doubtful')
    }
    expect(arrangement.joins[1]?.reasons.join()).toContain('面对复杂的')
  })

  test('is not changed by a second run over what came of the first', () => {
    const again = blocksOf(
      order(arrangement)
        .map((ids) => textOf(blocks, ids))
        .join('\n'),
    )
    const second = repairManuscript(again)
    expect(order(second)).toEqual(again.map(({ id }) => [id]))
    expect(second.moves).toEqual([])
  })

  test('with its body shuffled has the same four joins, and the order is asked', () => {
    const random = seededRandom(7)
    const body = blocks.slice(5)
    for (let last = body.length - 1; last > 0; last--) {
      const other = random.between(0, last)
      body.splice(last, 1, ...body.splice(other, 1, ...body.slice(last, last + 1)))
    }
    const mixed = [...blocks.slice(0, 5), ...body]
    const shuffled = repairManuscript(mixed.map(({ text }, index) => ({ id: index + 1, text })))
    const found = joins(shuffled).map((ids) => ids.map((id) => mixed[id - 1]?.id))
    expect(found.toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0))).toEqual(truth.joins)
    expect(shuffled.moves).toEqual([])
    expect(shuffled.questions.map(({ kind }) => kind)).toContain('order')
  })
})

test('text in order stays as it is', () => {
  const text = ['标题在这里', '本报记者 张三', '昨日，商会成立。', '会上，会长致辞。', '会议到此结束。']
  expect(order(repairManuscript(blocksOf(text.join('\n'))))).toEqual([[1], [2], [3], [4], [5]])
})

test('nothing comes of nothing', () => {
  expect(repairManuscript([])).toEqual({ units: [], unplaced: [], joins: [], moves: [], questions: [] })
})

test.each([
  ['more lines than a page has', '字\n'.repeat(maxBodyBlocks * 100)],
  ['one endless line', '字'.repeat(1_000_000)],
])('%s are left as they came, and it is said', (_, text) => {
  const hostile = blocksOf(text)
  const arrangement = repairManuscript(hostile)
  expect(order(arrangement)).toEqual(hostile.map(({ id }) => [id]))
  expect(arrangement.questions[0]?.reasons.join()).toContain('太长')
})
