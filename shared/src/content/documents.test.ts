import { describe, expect, test } from 'vitest'
import { collections, documentSchemas } from './index.ts'

const base = {
  id: 7,
  createdAt: '2026-11-23T03:00:00.000Z',
  updatedAt: '2026-11-23T03:00:00.000Z',
  _status: 'published',
}
const stated = { grade: 'stated', quote: '已经举办11届', article: 3, url: null }
const noSource = { grade: null, quote: null, article: null, url: null }

const chamber = {
  ...base,
  slug: 'quan-zhou-shi-ning-de-shang-hui',
  name: '泉州市宁德商会',
  aliases: [{ id: 'a1', name: '宁德商会' }],
  direction: 'inbound',
  directionSource: stated,
  hostPlaces: [{ id: 'p1', name: '泉州市', source: { grade: 'derived' } }],
  honours: [{ id: 'h1', title: '“四好”商会', level: '省级', year: null, source: noSource }],
  claims: [
    { id: 'c1', text: '7场', value: '7', unit: '场', precision: 'exact', period: '2024年', source: stated },
  ],
}
const award = {
  ...base,
  series: 1,
  year: 2024,
  edition: 11,
  organisers: [],
  purposes: [{ id: 'p', text: '树立商会领头羊典型' }],
  criteria: [{ id: 'g', name: '基础', kind: 'base', items: [{ id: 'i', text: '综合实力' }], source: stated }],
  laureates: [{ id: 'l', chamber: 7, citation: null, category: '', rank: null }],
}
const article = {
  ...base,
  slug: 'shang-hui',
  headline: '商会建设树标杆\n聚木成林助发展',
  deck: '',
  bylines: [{ id: 'b', role: '融媒体记者', name: '张剑峰' }],
  body: { root: { type: 'root', children: [] } },
  publishedAt: '2026-11-23T03:00:00.000Z',
}
const photo = { ...base, caption: '图', alt: null, credit: '资料图片', derivatives: [] }
const awardSeries = { ...base, slug: 'nian-du', name: '年度优秀泉属异地商会', firstYear: 2014 }
const wire = { awardSeries, awards: award, chambers: chamber, articles: article, photos: photo }

test.each(collections)('%s is read as REST gives it, with a number or a string as id', (collection) => {
  expect(documentSchemas[collection].parse(wire[collection]).id).toBe('7')
  expect(documentSchemas[collection].parse({ ...wire[collection], id: '65f0' }).id).toBe('65f0')
})

test.each(collections)('%s without an id or a time is no document', (collection) => {
  expect(documentSchemas[collection].safeParse({ ...wire[collection], id: '' }).success).toBe(false)
  expect(documentSchemas[collection].safeParse({ ...wire[collection], updatedAt: undefined }).success).toBe(
    false,
  )
})

describe('a chamber', () => {
  test('of which nothing is known is all null and empty, never guessed', () => {
    expect(documentSchemas.chambers.parse({ ...base, slug: 'x', name: '泉州泉德商会' })).toMatchObject({
      direction: null,
      class: null,
      shortCode: null,
      hostPlaces: [],
      homePlaces: [],
      honours: [],
      claims: [],
      profile: null,
    })
  })

  test('has its aliases as names, and its facts with their sources', () => {
    const parsed = documentSchemas.chambers.parse(chamber)
    expect(parsed.aliases).toEqual(['宁德商会'])
    expect(parsed.claims[0]?.source).toEqual({ ...stated, article: '3' })
    expect(parsed.hostPlaces[0]?.source).toEqual({ ...noSource, grade: 'derived' })
  })

  test.each([
    { direction: 'both' },
    { class: 'province' },
    { honours: [{ title: '“四好”商会', year: '2024' }] },
    { claims: [{ value: '7' }] },
  ])('%j is refused', (wrong) => {
    expect(documentSchemas.chambers.safeParse({ ...chamber, ...wrong }).success).toBe(false)
  })
})

describe('an edition', () => {
  test('keeps the order of its laureates and gives none a rank', () => {
    const laureates = [9, 4, 6].map((id) => ({ chamber: id, rank: null }))
    expect(documentSchemas.awards.parse({ ...award, laureates }).laureates).toEqual(
      ['9', '4', '6'].map((id) => ({ chamber: id, citation: null, category: null, rank: null })),
    )
  })

  test('has no organisers where none is told', () => {
    expect(documentSchemas.awards.parse({ ...award, organisers: null }).organisers).toEqual([])
  })

  test.each([{ laureates: [{ rank: 1 }] }, { laureates: [{ chamber: 1, rank: 0 }] }, { year: '2024' }])(
    '%j is refused',
    (wrong) => expect(documentSchemas.awards.safeParse({ ...award, ...wrong }).success).toBe(false),
  )
})

describe('an article', () => {
  test('keeps the break of its couplet; what is empty is null', () => {
    expect(documentSchemas.articles.parse(article)).toMatchObject({
      headline: '商会建设树标杆\n聚木成林助发展',
      deck: null,
      sourcePaper: null,
      leadPhoto: null,
      award: null,
      chambers: [],
    })
  })

  test('that was never shown has no address and is refused', () => {
    expect(documentSchemas.articles.safeParse({ ...article, publishedAt: null }).success).toBe(false)
  })
})

describe('a photo', () => {
  const jpeg = { filename: 'a-640.jpg', mimeType: 'image/jpeg', width: 640, height: 427, filesize: 1 }

  test('says of each derivative what of the picture it shows', () => {
    const derivatives = [
      { ...jpeg, crop: null },
      { ...jpeg, crop: 'square' },
    ]
    expect(documentSchemas.photos.parse({ ...photo, derivatives }).derivatives).toEqual(derivatives)
    const odd = { ...photo, derivatives: [{ ...jpeg, crop: 'round' }] }
    expect(documentSchemas.photos.safeParse(odd).success).toBe(false)
  })

  test('without a credit is refused', () => {
    expect(documentSchemas.photos.safeParse({ ...photo, credit: '' }).success).toBe(false)
  })

  test('has no alt text from its caption', () => {
    expect(documentSchemas.photos.parse(photo).alt).toBe('')
  })
})
