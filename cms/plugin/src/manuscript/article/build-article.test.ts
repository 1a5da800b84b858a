import { readFileSync } from 'node:fs'
import { richTextSchema } from '@guiyan/shared/content'
import { bodyLines } from '@guiyan/shared/text/body-lines'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Arrangement, BlockRole, ManuscriptBlock } from '../arrangement.ts'
import { blocksOf } from '../blocks.ts'
import { buildArticle } from './build-article.ts'
import type { Known } from './known.ts'

const manuscripts = new URL('../../../../../tests/fixtures/manuscripts/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, manuscripts), 'utf8')
const blocks = blocksOf(fixture('quanzhou-2024.txt'))
const truth = JSON.parse(fixture('quanzhou-2024.truth.json'))
const expected = /```text\n(.*?)\n```/su.exec(fixture('quanzhou-2024.truth.md'))?.[1]?.split('\n') ?? []
const laureates =
  '郑州泉州商会 西安市泉州商会 四川省闽南商业联合会 泉州市宁德商会 泉州江西商会 长春市南安商会 海口福建晋江商会 上海石狮商会 长三角惠安·泉港·台商区商会 昆明市福建安溪商会'.split(
    ' ',
  )

const nothing: Known = { chambers: [], places: [], awards: [] }
const newsroom: Known = {
  chambers: [...laureates, '长沙泉州商会'].map((name, index) => ({ id: index + 1, name, aliases: [] })),
  places: ['泉州市', '晋江市', '南安市', '西安', '成都'],
  awards: [
    {
      id: 24,
      title: '2024年度优秀泉属异地商会',
      year: 2024,
      series: '年度优秀泉属异地商会',
      laureates: laureates.map((_, index) => index + 1),
    },
    { id: 19, title: '2019年度优秀泉属异地商会', year: 2019, series: '年度优秀泉属异地商会', laureates: [] },
  ],
}
const steps = { unplaced: [], joins: [], moves: [], questions: [] }
const arranged: Arrangement = {
  ...steps,
  units: truth.order.map((ids: number[]) => ({ role: roleOf(ids[0] ?? 0), blocks: ids })),
}
function roleOf(id: number): BlockRole {
  if (id === truth.titles[0]) return 'kicker'
  if (id === truth.titles[1]) return 'headline'
  if (id === truth.byline) return 'byline'
  if (truth.captions.includes(id)) return 'caption'
  return truth.heads.includes(id) ? 'subhead' : 'paragraph'
}
/** One unit a block, in order, each with its role. */
const inOrder = (lines: [BlockRole, string][]): [ManuscriptBlock[], Arrangement] => [
  lines.map(([, text], index) => ({ id: index + 1, text })),
  { ...steps, units: lines.map(([role], index) => ({ role, blocks: [index + 1] })) },
]
const build = (lines: [BlockRole, string][], known = nothing) => buildArticle(...inOrder(lines), known)

describe('the scraped page, put in its order', () => {
  const { data, findings } = buildArticle(blocks, arranged, newsroom)
  const body = bodyLines(data.body)

  test('becomes the article that its truth table rebuilds', () => {
    expect(body.map(({ kind, text }) => (kind === 'subhead' ? `## ${text}` : text))).toEqual(
      expected.slice(5),
    )
    expect(data).toMatchObject({
      kicker: '2024 年度优秀泉属异地商会榜单揭晓',
      headline: '商会建设树标杆\n聚木成林助发展',
      deck: null,
      bylines: [{ role: '融媒体记者', name: '张剑峰' }],
    })
    expect(data.photosWanted).toEqual([
      { caption: expected[2]?.replace('(资料图片)', ''), credit: '资料图片' },
      { caption: expected[3]?.replace('(张剑峰 摄)', ''), credit: '张剑峰 摄' },
    ])
  })

  test('has a body that the site can render', () => {
    expect(richTextSchema.safeParse(data.body).success).toBe(true)
  })

  test('is linked with its edition and its chambers, each once in the body', () => {
    expect(data.award).toBe(24)
    expect(data.chambers).toEqual(laureates.map((_, index) => index + 1))
    const links = JSON.stringify(data.body).match(/"relationTo":"chambers","value":\d+/g)
    expect(links).toHaveLength(10)
    expect(new Set(links).size).toBe(10)
  })

  test('lists the laureates that the edition has', () => {
    expect(findings.laureates).toEqual({ block: 7, listed: laureates, notInAward: [], notInText: [] })
    expect(findings.unknownChambers).toEqual([])
  })

  test('names chambers that nobody knows', () => {
    const chambers = newsroom.chambers.slice(2)
    const { findings, data } = buildArticle(blocks, arranged, { ...newsroom, chambers })
    expect(findings.unknownChambers).toEqual(['郑州泉州商会', '西安市泉州商会'])
    expect(findings.laureates?.notInAward).toEqual(['郑州泉州商会', '西安市泉州商会'])
    expect(data.chambers).not.toContain(1)
  })
})

describe('a title', () => {
  test.each([
    ['商会建设树标杆 聚木成林助发展', '商会建设树标杆\n聚木成林助发展'],
    ['商会建设树标杆　聚木成林助发展', '商会建设树标杆\n聚木成林助发展'],
    ['商会建设 树标杆聚木成林', '商会建设 树标杆聚木成林'],
    ['2024 年度榜单', '2024 年度榜单'],
    ['商会 建设', '商会 建设'],
    ['一二三四 五六七八 九十百千', '一二三四 五六七八 九十百千'],
  ])('%s is set as newspapers do', (text, headline) => {
    expect(build([['headline', text]]).data.headline).toBe(headline)
  })

  test('of more than two lines keeps its first break', () => {
    expect(
      build([
        ['headline', '甲'],
        ['headline', '乙'],
        ['headline', '丙'],
      ]).data.headline,
    ).toBe('甲\n乙 丙')
  })

  test('in two joined blocks is a couplet where they are as long', () => {
    const [lines] = inOrder([
      ['headline', '商会建设树标杆'],
      ['headline', '聚木成林助发展'],
    ])
    const joined = { ...steps, units: [{ role: 'headline' as const, blocks: [1, 2] }] }
    expect(buildArticle(lines, joined, nothing).data.headline).toBe('商会建设树标杆\n聚木成林助发展')
  })
})

test('what nobody says is null', () => {
  const { data, findings } = build([['paragraph', '　　正文。 ']])
  expect(data).toMatchObject({
    kicker: null,
    headline: null,
    deck: null,
    award: null,
    bylines: [],
    photosWanted: [],
    chambers: [],
  })
  expect(bodyLines(data.body).map(({ text }) => text)).toEqual(['正文。'])
  expect(findings).toMatchObject({ award: null, laureates: null, unknownChambers: [] })
})

test('a caption does not inherit the name of the byline', () => {
  const { data } = build([
    ['byline', '□记者 张剑峰'],
    ['caption', '交流会举行(资料图片)'],
    ['caption', '会场外'],
  ])
  expect(data.photosWanted).toEqual([
    { caption: '交流会举行', credit: '资料图片' },
    { caption: '会场外', credit: null },
  ])
})

test('what people changed in blocks is changed in the article, and only there', () => {
  const [lines, arrangement] = inOrder([
    ['paragraph', '市场 with 政策,发展'],
    ['paragraph', '二'],
  ])
  const edits = [
    { block: 1, from: 3, to: 7, was: 'with', now: '与' },
    { block: 1, from: 10, to: 11, was: ',', now: '，' },
  ]
  const { data } = buildArticle(lines, { ...arrangement, edits }, nothing)
  expect(bodyLines(data.body).map(({ text }) => text)).toEqual(['市场 与 政策，发展', '二'])
  expect(lines[0]?.text).toBe('市场 with 政策,发展')
})

describe('chambers', () => {
  const known: Known = {
    ...nothing,
    chambers: [
      { id: 1, name: '四川省闽南商业联合会', aliases: ['川闽商会'] },
      { id: 2, name: '甲同心商会', aliases: ['同心商会'] },
      { id: 3, name: '乙同心商会', aliases: ['同心商会'] },
    ],
  }
  test('are linked at their first mention, alias or name, and not by a name that two bear', () => {
    const { data } = build(
      [
        ['subhead', '川闽商会'],
        ['paragraph', '川闽商会成立。四川省闽南商业联合会,同心商会'],
      ],
      known,
    )
    expect(data.chambers).toEqual([1])
    expect(JSON.stringify(data.body).match(/"type":"link"/g)).toHaveLength(1)
    expect(data.body.root.children[1]?.children[0]).toMatchObject({
      type: 'link',
      children: [{ text: '川闽商会' }],
    })
  })
})

test.each([
  ['获奖名单如下：甲地商会、乙地商会、丙地商会。', ['甲地商会', '乙地商会', '丙地商会']],
  ['推选出甲地商会、乙地商会和丙地商会榜上有名', ['甲地商会', '乙地商会', '丙地商会']],
  ['甲地商会、乙地商会、丙地商会等10家商会获评优秀。', ['甲地商会', '乙地商会', '丙地商会']],
  ['甲地商会、乙地商会、丙地商会等多家商会被认定为省级“四好”商会', null],
  ['甲地商会、乙地商会参加了会议', null],
  ['完善会务制度、做好会员发展、重视党建工作获得好评', null],
])('the roll in %s', (text, names) => {
  expect(build([['paragraph', text]]).findings.laureates?.listed ?? null).toEqual(names)
})

test.each([
  [['kicker', '2024 年度“优秀泉属异地商会”揭晓'], 24],
  [['paragraph', '2019年度优秀泉属异地商会'], 19],
  [['paragraph', '2019年度优秀泉属异地商会、2024年度优秀泉属异地商会'], null],
  [['paragraph', '优秀泉属异地商会'], null],
] as [[BlockRole, string], number | null][])('the edition that %s names', (line, id) => {
  expect(build([line], newsroom).data.award).toBe(id)
})

test('every character of the blocks that are placed is in the article, and no other but role names', () => {
  const seen = (text: string) => text.replace(/[\s□■()（）【】[\]、,，;；|｜:：/／·•—.。-]/gu, '')
  const role = fc.constantFrom<BlockRole>('kicker', 'headline', 'deck', 'caption', 'subhead', 'paragraph')
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      '　　商会建设,',
      'with policy ',
      ' 2024',
      '郑州泉州商会',
      '（张剑峰 摄）',
      '商会建设树标杆 聚木成林助发展',
    ),
  )
  const text = fc
    .array(words, { minLength: 1 })
    .map((parts) => parts.join('').replace(/[\r\n\u2028\u2029]/g, ''))
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          role,
          text.filter((line) => line.trim() !== ''),
        ),
      ),
      (lines) => {
        const { data } = build(lines, newsroom)
        const { kicker, headline, deck, photosWanted, body } = data
        const told = [
          kicker,
          headline,
          deck,
          ...photosWanted.flatMap(({ caption, credit }) => [caption, credit]),
          ...body.root.children.map((node) =>
            node.children
              .flatMap((child) => ('children' in child ? child.children : [child]))
              .map((child) => child.text)
              .join(''),
          ),
        ]
        const sorted = (all: (string | null)[]) => [...seen(all.join(''))].toSorted().join('')
        expect(sorted(told)).toBe(sorted(lines.map(([, line]) => line)))
      },
    ),
    { numRuns: 1000 },
  )
})
