import { articleFactSchema, sourceSchema } from '@guiyan/shared/content'
import { describe, expect, test } from 'vitest'
import { chambers2024 } from './data/chambers-2024.ts'
import { chambers2019, edition2019 } from './data/edition-2019.ts'
import { edition2024 } from './data/edition-2024.ts'
import { facts2024 } from './data/facts-2024.ts'
import { quotedFrom } from './data/fact.ts'
import { restoredBody } from './manuscript.ts'

const article = 'the-article'
const text = restoredBody()
  .map((unit) => unit.text)
  .join('\n')
const laureates = quotedFrom(article, chambers2024)
const edition = quotedFrom(article, edition2024)

/** Every source below a value, at any depth. */
function sourcesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn)
  if (typeof value !== 'object' || value === null) return []
  return 'grade' in value ? [value] : Object.values(value).flatMap(sourcesIn)
}

const told = [laureates, edition].flatMap(sourcesIn).map((source) => sourceSchema.parse(source))
const facts = facts2024.flatMap((row) => row.facts.map((fact) => articleFactSchema.parse(fact)))
const found = [chambers2019, edition2019].flatMap(sourcesIn).map((source) => sourceSchema.parse(source))

describe('facts of 2024', () => {
  test.each(told.filter(({ quote }) => quote !== null))('quotes the article: $quote', (source) => {
    expect(text).toContain(source.quote)
    expect(source.article).toBe(article)
  })

  test('are stated in quoted words or derived, and never from elsewhere', () => {
    expect(told.length).toBeGreaterThan(50)
    for (const { grade, quote, url } of told) {
      expect(['stated', 'derived']).toContain(grade)
      expect(grade === 'stated' ? quote : 'derived').toBeTruthy()
      expect(url).toBeNull()
    }
  })

  test.each(facts)('has in the article what it quotes: $quote', ({ quote, grade }) => {
    expect(grade).toBe('stated')
    expect(text).toContain(quote)
  })

  test('facts say nothing that their quote does not, and keep their number as written', () => {
    expect(facts).toHaveLength(29)
    for (const fact of facts) {
      expect(fact.quote).toContain(fact.text)
      expect(fact.text).toContain(`${fact.value ?? ''}${fact.unit ?? ''}`)
      expect(fact.precision === null).toBe(fact.value === null)
    }
    const vague = facts.filter(({ precision }) => precision === 'vague')
    expect(vague.map(({ value }) => value)).toEqual(['连续多年', '数亿'])
    const exact = facts.filter(({ precision }) => precision === 'exact')
    expect(exact.map(({ value, unit }) => `${value}${unit}`)).toEqual([
      '11届',
      '7场',
      '1次',
      '2批次',
      '4个',
      '1个',
      '1个',
    ])
  })

  test('facts are of laureates, and what a chamber’s own record says is not said twice', () => {
    const names = laureates.map(({ name }) => name)
    for (const { chamber } of facts2024) expect([null, ...names]).toContain(chamber)
    expect(laureates.flatMap(({ claims }) => claims ?? [])).toEqual([])
  })

  test('criteria are the source’s words', () => {
    const items = (edition.criteria ?? []).flatMap((group) => group.items ?? [])
    expect(items).toHaveLength(19)
    for (const item of items) expect(text).toContain(item.text)
    for (const purpose of edition.purposes ?? []) expect(text).toContain(purpose.text)
  })

  test('the roll is the one of the article, in its order', () => {
    const names = laureates.map((chamber) => chamber.name)
    expect(names).toHaveLength(10)
    expect(edition.laureatesSource?.quote).toBe(`${names.join('、')}榜上有名`)
  })

  test('two laureates come from elsewhere, and a class that is not told stays unknown', () => {
    const inbound = laureates.filter((chamber) => chamber.direction === 'inbound')
    expect(inbound.map((chamber) => chamber.name)).toEqual(['泉州市宁德商会', '泉州江西商会'])
    expect(inbound.map((chamber) => chamber.class ?? null)).toEqual([null, null])
    expect(laureates.map((chamber) => chamber.class ?? '?')).toEqual([
      'city',
      'city',
      'minnan',
      '?',
      '?',
      'county',
      'county',
      'county',
      'county',
      'county',
    ])
  })

  test('四好 is national for two and provincial for three, of no known year', () => {
    const honours = laureates.flatMap((chamber) =>
      (chamber.honours ?? []).map((honour) => `${chamber.name} ${honour.level} ${honour.year}`),
    )
    expect(honours).toEqual([
      '郑州泉州商会 全国 null',
      '泉州市宁德商会 省级 null',
      '泉州江西商会 全国 null',
      '长春市南安商会 省级 null',
      '海口福建晋江商会 省级 null',
    ])
  })

  test('the ninth has three homes and no city', () => {
    expect(laureates[8]?.homePlaces?.map((place) => place.name)).toEqual(['惠安县', '泉港区', '台商区'])
    expect(laureates[8]?.hostPlaces?.map((place) => place.name)).toEqual(['长三角'])
  })

  test('organisers and the day of the announcement stay unknown', () => {
    expect(edition).toMatchObject({ organisers: [], announcedOn: null })
    expect(edition).not.toHaveProperty('organisersSource')
  })
})

describe('facts of 2019', () => {
  test('come from the chamber’s page or follow from a name', () => {
    expect(found.filter(({ grade }) => grade === 'external').map(({ url }) => url)).toEqual(
      Array(5).fill('http://www.qzzpsh.com/news/10/550.html'),
    )
    expect(found.every(({ grade, quote }) => grade !== 'stated' && quote === null)).toBe(true)
  })

  test('are twelve organisers and ten other chambers, told by name only', () => {
    expect(edition2019.organisers).toHaveLength(12)
    expect(chambers2019).toHaveLength(10)
    const both = new Set([...laureates, ...chambers2019].map((chamber) => chamber.name))
    expect(both.size).toBe(20)
    for (const chamber of chambers2019) expect(chamber).not.toHaveProperty('claims')
  })
})

test('short codes are lower-case letters, each of one chamber', () => {
  const codes = [...laureates, ...chambers2019].map((chamber) => chamber.shortCode)
  expect(new Set(codes).size).toBe(20)
  for (const code of codes) expect(code).toMatch(/^[a-z]{2,4}$/)
})
