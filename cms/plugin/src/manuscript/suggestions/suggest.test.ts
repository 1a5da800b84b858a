import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editedText } from '../article/unit-text.ts'
import type { BlockRole, Unit } from '../arrangement.ts'
import { blocksOf } from '../blocks.ts'
import { openAutocorrect } from './autocorrect.ts'
import { suggest } from './suggest.ts'

const manuscripts = new URL('../../../../../tests/fixtures/manuscripts/', import.meta.url)
const paragraphs = (text: string, role: BlockRole = 'paragraph') => {
  const blocks = blocksOf(text)
  return { blocks, units: blocks.map(({ id }): Unit => ({ role, blocks: [id] })) }
}
const about = async (text: string, role?: BlockRole) => {
  const { blocks, units } = paragraphs(text, role)
  return suggest(blocks, { units, unplaced: [] })
}
const said = async (text: string, role?: BlockRole) =>
  (await about(text, role)).map(({ kind, was, now }) => `${kind}: ${was} → ${now}`)
/** A text with everything taken that proposes something. */
const taken = async (text: string) => {
  const edits = (await about(text)).flatMap(({ now, ...one }) => (now === null ? [] : [{ ...one, now }]))
  return blocksOf(text)
    .map((block) => editedText(block.text, block.id, edits))
    .join('\n')
}

test('AutoCorrect is there on this machine', async () => {
  expect(await openAutocorrect()).not.toBeNull()
})

describe('the scraped page', () => {
  const blocks = blocksOf(readFileSync(new URL('quanzhou-2024.txt', manuscripts), 'utf8'))
  const truth = JSON.parse(readFileSync(new URL('quanzhou-2024.truth.json', manuscripts), 'utf8'))
  const outside = [...truth.titles, truth.byline, ...truth.captions]
  const roleOf = (id: number): BlockRole => (outside.includes(id) ? 'headline' : 'paragraph')
  const units = truth.order.map((ids: [number]) => ({ role: roleOf(ids[0]), blocks: ids }))

  test('has the damage that its truth table tells of, and no other', async () => {
    const found = await suggest(blocks, { units, unplaced: [] })
    const others = found.filter(({ kind }) => kind !== 'half-width')
    expect(found.length - others.length).toBe(101)
    expect(others.map(({ block, kind, was, now }) => [block, kind, was, now])).toEqual([
      [1, 'stray-space', ' ', ''],
      [8, 'missing-label', '经济建设', null],
      [17, 'latin-word', ' with ', '与'],
    ])
    for (const { block, from, to, was } of found) expect(blocks[block - 1]?.text.slice(from, to)).toBe(was)
  })

  test('is said nothing more of where a person has made the change', async () => {
    const edits = [{ block: 17, from: 4, to: 10, was: ' with ', now: '与' }]
    const found = await suggest(blocks, { units, unplaced: [], edits })
    expect(found.map(({ kind }) => kind)).not.toContain('latin-word')
  })
})

describe('half-width marks', () => {
  test.each([
    ['会员,发展;前景:好吗?好!', '会员，发展；前景：好吗？好！'],
    ['增长5.2%,达1,000亿元。', '增长5.2%，达1,000亿元。'],
    ['他说:"好的"。', '他说：“好的”。'],
    ['会议开始.', '会议开始。'],
    ['讨论、交流...等', '讨论、交流……等'],
    ['价格(元)与(a)', '价格（元）与(a)'],
    ['２０２４年', '2024年'],
    ['商会,,', '商会，,'],
  ])('%s → %s', async (text, corrected) => expect(await taken(text)).toBe(corrected))

  test.each([
    '比分3:2，10:30开始，1,000人',
    '见https://example.org/a,b?c=1吧',
    '来信a.b@example.org联系',
    'A, B and C (D).',
    '1. 会议',
    '增长3.5个百分点',
  ])('%s has none', async (text) => {
    expect((await said(text)).filter((one) => one.startsWith('half-width'))).toEqual([])
  })
})

test.each([
  ['在2024 年，2023年，2022年，2021年', ['stray-space:   → ']],
  ['2024 年 3 月 5 日', []],
  ['市场 环境', ['stray-space:   → ']],
  ['活动（张剑峰 摄）', []],
  ['技术 and 资本', ['latin-word:  and  → 和']],
  ['走向 the 未来', ['latin-word: the → null']],
  ['在iPhone上用APP', []],
  ['近年来商会商会发展', ['doubled: 商会商会 → 商会']],
  ['一个一个来，研究的的成果，目的的确，，好', ['doubled: 的的 → 的', 'doubled: ，， → ，']],
  ['“家燕归巢行动', ['unbalanced: “ → null']],
  ['家燕归巢”行动（一），1）', ['unbalanced: ” → null']],
  ['“‘四好’商会”《名录》(a)', []],
])('%s: %s', async (text, expected) => {
  expect((await said(text)).map((one) => one.replace(/^(\S+): +the +/, '$1: the '))).toEqual(expected)
})

test('a space in a title means something', async () => {
  expect(await said('商会建设树标杆 聚木成林助发展', 'headline')).toEqual([])
})

test('a quotation that a cut paragraph opens in one block and closes in the next is whole', async () => {
  const { blocks } = paragraphs('“家燕\n归巢”行动')
  expect(await suggest(blocks, { units: [{ role: 'paragraph', blocks: [1, 2] }], unplaced: [] })).toEqual([])
  expect(
    await suggest(blocks, { units: [{ role: 'paragraph', blocks: [2, 1] }], unplaced: [] }),
  ).toHaveLength(2)
})

test.each([
  ['从经济建设、组织建设两个方面：组织建设方面，很好', ['经济建设']],
  ['从经济建设、组织建设两个方面：经济建设方面，好；组织建设方面，很好', []],
  ['从经济建设、组织建设两个方面评估', []],
])('a label that is missing in %s', async (text, names) => {
  expect((await about(text)).filter(({ kind }) => kind === 'missing-label').map(({ was }) => was)).toEqual(
    names,
  )
})

test('any text: suggestions stand where they say, in order, do not overlap, and may all be taken', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ...'商会|,|;|:|.|...|(|)|“|”|"| |2024| with |的的|，，|方面|经济建设、组织建设两个方面|\n|１|a'.split(
        '|',
      ),
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(part).map((parts) => parts.join('')),
      async (text) => {
        let last = { block: 0, to: 0 }
        const blocks = blocksOf(text)
        for (const { block, from, to, was } of await about(text)) {
          expect(blocks[block - 1]?.text.slice(from, to)).toBe(was)
          expect(block > last.block || from >= last.to).toBe(true)
          last = { block, to }
        }
        await taken(text)
      },
    ),
    { numRuns: 1000 },
  )
})
