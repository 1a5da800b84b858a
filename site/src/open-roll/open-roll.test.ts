import { openRollSchema, rollFiles, type RollFile } from '@guiyan/shared/open-roll'
import { bareImprint } from '@guiyan/shared/imprint'
import Papa from 'papaparse'
import { afterAll, describe, expect, test } from 'vitest'
import { awardAt, type AwardPage } from '../content/awards.ts'
import { chamberAt } from '../content/chambers.ts'
import type { SourceView } from '../content/facts.ts'
import { openRollAt } from '../content/open-roll.ts'
import { gradeLabels } from '../text/labels.ts'
import { openSample } from '../sample/with-sample.ts'
import { columnHead } from './csv.ts'
import { factColumns } from './fact-columns.ts'
import { laureateColumns } from './laureate-columns.ts'
import { rollText } from './roll-response.ts'

const slug = 'you-xiu-quan-shu-yi-di-shang-hui'
const sample = openSample()
afterAll(() => sample.close())

const roll = (year?: string, more = {}) => {
  const found = sample.read(() => openRollAt(slug, year), more)
  if (!found) throw new Error('the sample has no such roll')
  return found
}
const file = (name: RollFile, year?: string, more = {}) => rollText(name, roll(year, more))
const table = (name: 'roll.csv' | 'facts.csv', year?: string) => {
  const columns = name === 'roll.csv' ? laureateColumns : factColumns
  const { data, errors, meta } = Papa.parse<Record<string, string>>(file(name, year).slice(1), {
    header: true,
    skipEmptyLines: true,
    // What programs go by stands behind the space.
    transformHeader: (head) => head.split(' ')[1] ?? head,
  })
  expect(errors).toEqual([])
  expect(meta.fields).toEqual(columns.map(({ id }) => id))
  return data
}
const edition = (year: string): AwardPage => {
  const page = sample.read(() => awardAt(slug, year))
  if (!page || 'redirectTo' in page) throw new Error('the sample has no such edition')
  return page
}

describe('as CSV', () => {
  test('it begins with a byte order mark, ends its lines with CRLF, and its heads are Chinese and an id', () => {
    for (const name of ['roll.csv', 'facts.csv'] as const) {
      const text = file(name)
      expect(text.startsWith('\uFEFF榜单 series,')).toBe(true)
      expect(text.endsWith('\r\n')).toBe(true)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }
  })

  test('each laureate is a line in the order of its announcement, which is no rank', () => {
    const rows = table('roll.csv', '2024')
    expect(rows.map(({ chamber }) => chamber)).toEqual(
      edition('2024').laureates.map(({ chamber }) => chamber?.name),
    )
    expect(rows.map(({ listed, rank }) => [listed, rank])).toEqual(
      rows.map((_, index) => [String(index + 1), '']),
    )
    expect(table('roll.csv')).toHaveLength(20)
  })

  test('several places stand in one cell, their grades in the same order; what is unknown is empty', () => {
    const rows = table('roll.csv')
    const find = (name: string) => rows.find(({ chamber }) => chamber === name)
    expect(find('长三角惠安·泉港·台商区商会')).toMatchObject({
      home_places: '惠安县；泉港区；台商区',
      home_places_grade: '推断；推断；推断',
      direction: '异地泉籍',
    })
    expect(find('泉州泉德商会')).toMatchObject({ direction: '', direction_grade: '未注明', home_places: '' })
    expect(find('郑州泉州商会')?.['honours_source']).toMatch(
      /^“郑州泉州商会、泉州江西商会.*” https:\/\/guiyan/,
    )
  })

  test('columns have ids and names of their own', () => {
    for (const columns of [laureateColumns, factColumns]) {
      const heads = columns.map(columnHead)
      expect(new Set(heads).size).toBe(heads.length)
      for (const head of heads) expect(head).toMatch(/^\p{Script=Han}+ [a-z_]+$/u)
    }
  })
})

describe('every fact of an edition’s page', () => {
  type Shown = { value: string; source: SourceView | null }
  const one = (fact: Shown | null): Shown[] => (fact ? [fact] : [])
  const shownOf = (page: AwardPage): Shown[] => [
    page.editionFact,
    ...one(page.parentEvent),
    ...one(page.decidingBody),
    ...one(
      page.announcedCount && { ...page.announcedCount, value: page.announcedCount.value.replace('家', '') },
    ),
    ...(page.organisers?.value ?? []).map((value) => ({ value, source: page.organisers?.source ?? null })),
    ...page.criteria.flatMap(({ items, source }) => items.map((value) => ({ value, source }))),
    ...[page.facts, ...page.laureateFacts.map(({ groups }) => groups)]
      .flat()
      .flatMap(({ facts }) => facts.map(({ text, source }) => ({ value: text, source }))),
  ]

  test.each(['2024', '2019'])('of %s is a line of facts.csv with its grade', (year) => {
    const rows = table('facts.csv', year)
    const shown = shownOf(edition(year))
    expect(shown.length).toBeGreaterThan(3)
    for (const { value, source } of shown) {
      const found = rows.filter((row) => row['value'] === value.replace(/^第(\d+)届$/, '$1'))
      expect([value, found.map(({ grade }) => grade)]).toEqual([
        value,
        expect.arrayContaining([source ? gradeLabels[source.grade] : '未注明']),
      ])
      if (source?.quote) expect(found.map(({ quote }) => quote)).toContain(source.quote)
      if (source?.url) expect(found.map(({ url }) => url)).toContain(source.url)
    }
  })

  test('so is all that the roll shows of its chambers, with where it is from', () => {
    const rows = table('facts.csv', '2024')
    for (const { chamber } of edition('2024').laureates) {
      const page = sample.read(() => chamberAt(chamber?.href.split('/')[2] ?? ''))
      if (!page || 'redirectTo' in page) throw new Error('the sample has no such chamber')
      const said = (field: string) =>
        rows
          .filter(
            (row) =>
              row['subject_id'] === `https://guiyan.example${page.chamber.href}` && row['field'] === field,
          )
          .map(({ value, grade }) => [value, grade])
      const shown = (fact: Shown | null) =>
        fact ? [fact.value, fact.source ? gradeLabels[fact.source.grade] : '未注明'] : ['', '未注明']
      expect(said('direction')).toEqual([shown(page.direction)])
      expect(said('class')).toEqual([shown(page.class)])
      expect(said('home_place')).toEqual(page.homePlaces.map(shown))
      expect(said('host_place')).toEqual(page.hostPlaces.map(shown))
      expect(said('honour').map(([value]) => value)).toEqual(
        page.timeline.flatMap(({ honours }) => honours.map(({ title }) => title)),
      )
      expect(said('laureate')).toEqual([['2024年度优秀泉属异地商会', '原文']])
    }
  })

  test('stands in the JSON too, as it is in CSV', () => {
    const json = file('roll.json')
    for (const { value, quote, field } of table('facts.csv')) {
      if (['direction', 'class'].includes(field ?? '') || field === 'honour') continue
      expect(json).toContain(JSON.stringify(value === '' ? null : value).replace(/^"(\d+)"$/, '$1'))
      if (quote) expect(json).toContain(JSON.stringify(quote))
    }
  })

  test('that was corrected says how readers once saw it', () => {
    const corrected = table('facts.csv', '2024').filter((row) => row['corrections'] !== '')
    expect(corrected.map((row) => row['corrections'])).toEqual(['2026-11-25 原作“4个” 数字由商会更正。'])
  })
})

describe('as JSON', () => {
  test('it keeps to its schema', () => {
    for (const year of [undefined, '2024', '2019']) {
      const parsed = openRollSchema.parse(JSON.parse(file('roll.json', year)))
      expect(parsed.editions.map((each) => String(each.year))).toEqual(year ? [year] : ['2024', '2019'])
    }
  })

  test('it names its licence where the newsroom has given one, and else none', () => {
    const licence = { text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' }
    expect(roll('2024').licence).toBeNull()
    expect(roll('2024', { imprint: { ...bareImprint, licence } }).licence).toEqual({
      name: licence.text,
      url: licence.href,
    })
    expect(file('roll.jsonld', '2024')).not.toContain('"license"')
    expect(file('roll.jsonld', '2024', { imprint: { ...bareImprint, licence } })).toContain(
      `"license": "${licence.href}"`,
    )
  })

  test('a former address of the series has the same bytes', () => {
    for (const name of rollFiles) {
      const former = sample.read(() => openRollAt('shang-hui-bang-dan', '2024'))
      expect(former && rollText(name, former)).toBe(file(name, '2024'))
    }
    expect(sample.read(() => [openRollAt('nobody'), openRollAt(slug, '2023')])).toEqual([null, null])
  })
})

describe('as JSON-LD', () => {
  type Node = Record<string, unknown> & { '@type': string }
  const graph = (year?: string): Node[] => JSON.parse(file('roll.jsonld', year))['@graph']
  const ofType = (type: string, nodes = graph('2024')) => nodes.filter((node) => node['@type'] === type)

  test('the list of laureates says that it has no order, and each is an organisation with its awards', () => {
    const [list] = ofType('ItemList')
    expect(list).toMatchObject({ numberOfItems: 10, itemListOrder: 'https://schema.org/ItemListUnordered' })
    expect(ofType('Organization')).toHaveLength(10)
    expect(ofType('Organization')[0]).toMatchObject({
      name: '郑州泉州商会',
      award: ['2024年度优秀泉属异地商会'],
    })
  })

  test('each known fact is a claim with its grade and what says it; nothing is claimed of the unknown', () => {
    const claims = ofType('Claim')
    const known = table('facts.csv', '2024').filter(({ value }) => value !== '')
    expect(claims.map(({ identifier, text }) => [identifier, text])).toEqual(
      known.map(({ field, value }) => [field, value]),
    )
    for (const { additionalType } of claims)
      expect(additionalType).toMatch(/^https:\/\/guiyan\.example\/data\/#(stated|derived|external|unknown)$/)
    expect(claims.find(({ identifier }) => identifier === 'deciding_body')?.['appearance']).toEqual([
      {
        '@type': 'Quotation',
        text: '组委会最终推选出10家优秀商会',
        isPartOf: { '@id': expect.stringMatching(/^https:\/\/guiyan\.example\/articles\/2026\/11\//) },
      },
    ])
  })
})
