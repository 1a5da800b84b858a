import { collections, type Documents, documentSchemas } from '@guiyan/shared/content'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { block, lexical, make, published } from '../testing/content.ts'
import { startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const stated = { grade: 'stated', quote: '原文' }
const external = { grade: 'external', url: 'https://example.org/a' }

async function read<C extends keyof Documents>(collection: C, id: unknown) {
  const { body } = await newsroom.rest('GET', `/${collection}/${id}?depth=0`)
  return { wire: body, parsed: documentSchemas[collection].parse(body) as Documents[C] } // reason: zod loses the key
}

test('every field of the wire format comes back from public REST as it was written', async () => {
  const chamber = await make(newsroom, 'chambers', {
    ...published,
    name: '长春市南安商会',
    aliases: [{ name: '长春南安商会' }],
    shortCode: 'cc',
    direction: 'outbound',
    directionSource: { grade: 'derived' },
    hostPlaces: [{ name: '长春', source: stated }],
    homePlaces: [{ name: '南安市', source: external }],
    class: 'county',
    classSource: { grade: 'derived' },
    honours: [{ title: '四好商会', level: '省级', source: stated }],
    profile: '简介',
    claims: [{ text: '回乡投资数亿元', value: '数亿', unit: '元', precision: 'vague', source: stated }],
  })
  const series = await make(newsroom, 'awardSeries', {
    ...published,
    name: '年度优秀泉属异地商会',
    firstYear: 2014,
    about: '关于',
  })
  const award = await make(newsroom, 'awards', {
    ...published,
    series: series.id,
    year: 2024,
    editionSource: { grade: 'derived' },
    parentEvent: '泉州经济年会',
    decidingBody: '组委会',
    organisers: [{ name: '泉州市工商联' }],
    purposes: [{ text: '树立商会领头羊典型' }],
    criteria: [{ name: '组织建设', kind: 'base', items: [{ text: '完善会务制度' }], source: stated }],
    announcedCount: 1,
    laureates: [{ chamber: chamber.id, citation: '颁奖词', category: '市级' }],
    laureatesSource: stated,
  })
  const photo = await make(newsroom, 'photos', {
    ...published,
    caption: '说明',
    credit: '张剑峰 摄',
    alt: '替代',
    standIn: true,
    takenOn: '2024-12-30',
    place: '成都',
    chambers: [chamber.id],
  })
  const vague = {
    chamber: chamber.id,
    kind: 'investment',
    text: '回乡投资数亿元',
    value: '数亿',
    unit: '元',
    precision: 'vague',
    period: '近年来',
    ...stated,
    corrections: [{ date: '2025-01-02T04:00:00.000Z', was: '数千万元', note: '商会更正' }],
  }
  const article = await make(newsroom, 'articles', {
    ...published,
    kicker: '引题',
    headline: '商会建设树标杆\r\n聚木成林助发展',
    deck: '副题',
    bylines: [{ role: '融媒体记者', name: '张剑峰' }],
    sourcePaper: '泉州晚报',
    sourcePage: '2',
    editor: '责编',
    leadPhoto: photo.id,
    body: lexical(
      '正文，含原文。',
      block('gallery', { title: '组图', photos: [photo.id] }),
      block('factBox', { title: '资料', rows: [{ label: '数', value: '10' }] }),
      block('laureateRoll', { award: award.id }),
      block('chamberCard', { chamber: chamber.id }),
      block('pullQuote', { text: '引语' }),
    ),
    award: award.id,
    chambers: [chamber.id],
    corrections: [{ date: '2025-01-02', text: '更正' }],
    facts: [vague, { ...external, chamber: null, kind: 'year', text: '成立于1998年' }],
  })

  expect((await read('chambers', chamber.id)).parsed).toMatchObject({
    slug: 'chang-chun-shi-nan-an-shang-hui',
    aliases: ['长春南安商会'],
    class: 'county',
    hostPlaces: [{ name: '长春', source: stated }],
    claims: [{ value: '数亿', precision: 'vague' }],
  })
  expect((await read('awardSeries', series.id)).parsed).toMatchObject({ firstYear: 2014, about: '关于' })
  expect((await read('awards', award.id)).parsed).toMatchObject({
    edition: 11,
    organisers: ['泉州市工商联'],
    criteria: [{ kind: 'base', items: ['完善会务制度'] }],
    laureates: [{ chamber: String(chamber.id), rank: null }],
  })
  const onWire = await read('photos', photo.id)
  expect(onWire.parsed).toMatchObject({ standIn: true, chambers: [String(chamber.id)] })
  const whole = onWire.parsed.derivatives.filter(({ crop }) => crop === null)
  expect(whole.map(({ width, mimeType }) => `${width} ${mimeType}`)).toEqual([
    '480 image/avif',
    '800 image/avif',
    '480 image/jpeg',
    '800 image/jpeg',
    '480 image/webp',
    '800 image/webp',
  ])
  const { parsed, wire } = await read('articles', article.id)
  expect(parsed).toMatchObject({ headline: '商会建设树标杆\n聚木成林助发展', leadPhoto: String(photo.id) })
  expect(parsed.facts).toEqual([
    { ...vague, chamber: String(chamber.id), url: null },
    expect.objectContaining({ chamber: null, value: null, precision: null, period: null, ...external }),
  ])
  expect(parsed.body.root.children).toHaveLength(6)
  expect(wire.siteUrl).toMatch(/^https:\/\/guiyan\.example\/articles\/\d{4}\/\d{2}\/shang-hui-[a-z-]+\/$/)
  expect((await read('awards', award.id)).wire.siteUrl).toBe(
    'https://guiyan.example/awards/nian-du-you-xiu-quan-shu-yi-di-shang-hui/2024/',
  )
  for (const [collection, id] of [
    ['articles', article.id],
    ['photos', photo.id],
  ] as const) {
    const { wire: seen } = await read(collection, id)
    for (const name of [
      'createdBy',
      'stage',
      'filename',
      'url',
      'original',
      'originalName',
      'publishedSlug',
    ]) {
      expect(seen[name], `${collection}.${name} is not public`).toBeUndefined()
    }
  }
})

test.each(collections)('every name that the wire format of %s has is a field', (collection) => {
  const fields =
    newsroom.payload.collections[collection]?.config.flattenedFields.map((field) => field.name) ?? []
  const missing = Object.keys(documentSchemas[collection].shape).filter(
    (name) => name !== 'id' && !fields.includes(name),
  )
  expect(missing).toEqual([])
})

test('an address is given even where a query selects nothing else, and for many awards at once', async () => {
  const { body } = await newsroom.rest('GET', '/awards?select[siteUrl]=true&depth=0')
  expect(body.docs[0].siteUrl).toContain('/2024/')
})

test('a stated fact needs its words and an external one its address', async () => {
  const { status, body } = await newsroom.rest('POST', '/chambers', {
    as: 'editor',
    body: {
      name: '无据商会',
      directionSource: { grade: 'stated' },
      classSource: { grade: 'external', url: 'javascript:alert(1)' },
    },
  })
  expect(status).toBe(400)
  expect(body.errors[0].data.errors.map((error: { path: string }) => error.path)).toEqual([
    'directionSource.quote',
    'classSource.url',
  ])
  expect(body.errors[0].data.errors[0].message).toContain('抄录原文')
})
