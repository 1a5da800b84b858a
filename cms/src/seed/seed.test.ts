import { collections, documentSchemas, type CollectionName } from '@guiyan/shared/content'
import { parseCredit } from '@guiyan/shared/credit'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seed } from './index.ts'
import { openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

// A database and pictures: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const everything = { awardSeries: 1, awards: 2, chambers: 20, articles: 1, photos: 2 }
const nothing = { awardSeries: 0, awards: 0, chambers: 0, articles: 0, photos: 0 }

/** What the public can read, as the site reads it. */
async function read<C extends CollectionName>(payload: Payload, collection: C) {
  const { docs } = await payload.find({ collection, overrideAccess: false, depth: 0, pagination: false })
  const schema = documentSchemas[collection]
  return docs.map((document) => schema.parse(document)) as ReturnType<(typeof documentSchemas)[C]['parse']>[] // reason: the union does not follow C
}

/** Every document's last change and how many versions there are: equal where nothing was touched. */
async function traces(payload: Payload) {
  return Promise.all(
    collections.map(async (collection) => {
      const { docs } = await payload.find({ collection, depth: 0, pagination: false, sort: 'id' })
      const { totalDocs } = await payload.countVersions({ collection })
      return {
        collection,
        versions: totalDocs,
        changed: docs.map(({ id, updatedAt }) => ({ id, updatedAt })),
      }
    }),
  )
}

/** A newsroom that loses its power after some documents. */
function dyingAfter(payload: Payload, writes: number): Payload {
  const count =
    <A, R>(write: (options: A) => R) =>
    (options: A): R => {
      if (writes-- === 0) throw new Error('power cut')
      return write(options)
    }
  // reason: overloads of create and update are not kept by the wrapper, which passes all through
  return Object.assign(Object.create(payload), {
    create: count(payload.create.bind(payload)),
    update: count(payload.update.bind(payload)),
  }) as Payload
}

let newsroom: TestNewsroom
let payload: Payload

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  payload = newsroom.payload
  expect(await seed(payload)).toEqual({ done: false, made: everything })
}, 120_000)
afterAll(() => newsroom.close())

test.each(collections)('%s are there and published, each as the site reads it', async (collection) => {
  expect(await read(payload, collection)).toHaveLength(everything[collection])
})

test('the laureates of 2024 stand in their order, two of them inbound', async () => {
  const award = (await read(payload, 'awards')).find(({ year }) => year === 2024)
  const chambers = new Map((await read(payload, 'chambers')).map((chamber) => [chamber.id, chamber]))
  const laureates = award?.laureates.map((laureate) => chambers.get(laureate.chamber)) ?? []
  expect(laureates.map((chamber) => chamber?.name)).toEqual([
    '郑州泉州商会',
    '西安市泉州商会',
    '四川省闽南商业联合会',
    '泉州市宁德商会',
    '泉州江西商会',
    '长春市南安商会',
    '海口福建晋江商会',
    '上海石狮商会',
    '长三角惠安·泉港·台商区商会',
    '昆明市福建安溪商会',
  ])
  expect(laureates.filter((chamber) => chamber?.direction === 'inbound')).toHaveLength(2)
  expect(award).toMatchObject({
    edition: 11,
    announcedCount: 10,
    organisers: [],
    organisersSource: { grade: null },
  })
  expect(award?.laureates.every(({ rank, citation, category }) => !rank && !citation && !category)).toBe(true)
})

test('四好 is national for two and provincial for three, of no known year', async () => {
  const honours = (await read(payload, 'chambers')).flatMap((chamber) => chamber.honours)
  expect(honours.filter(({ level }) => level === '全国')).toHaveLength(2)
  expect(honours.filter(({ level }) => level === '省级')).toHaveLength(3)
  expect(honours.every(({ year }) => year === null)).toBe(true)
})

test('the article is whole, and facts point at it', async () => {
  const [article] = await read(payload, 'articles')
  const awards = await read(payload, 'awards')
  const of2024 = awards.find(({ year }) => year === 2024)
  expect(article).toMatchObject({
    slug: 'shang-hui-jian-she-shu-biao-gan-ju-mu-cheng-lin-zhu-fa-zhan',
    kicker: '2024 年度优秀泉属异地商会榜单揭晓',
    headline: '商会建设树标杆\n聚木成林助发展',
    deck: null,
    bylines: [{ role: '融媒体记者', name: '张剑峰' }],
    sourcePaper: null,
    sourceDate: null,
    award: of2024?.id,
    chambers: of2024?.laureates.map(({ chamber }) => chamber),
  })
  const about = article?.facts.flatMap(({ chamber }) => chamber ?? []) ?? []
  expect(new Set(about).size).toBe(7)
  expect(of2024?.laureates.map(({ chamber }) => chamber)).toEqual(expect.arrayContaining(about))
  expect(of2024?.sourceArticle).toBe(article?.id)
  const sources = (await read(payload, 'chambers')).flatMap((chamber) =>
    chamber.honours.map(({ source }) => source),
  )
  expect(new Set(sources.map((source) => source?.article))).toEqual(new Set([article?.id]))
  expect(awards.find(({ year }) => year === 2019)).toMatchObject({ edition: 6, sourceArticle: null })
})

test('both photos are stand-ins, the first without a photographer', async () => {
  const [article] = await read(payload, 'articles')
  const photos = await read(payload, 'photos')
  const lead = photos.find(({ id }) => id === article?.leadPhoto)
  const other = photos.find(({ id }) => id !== article?.leadPhoto)
  expect(parseCredit(lead?.credit ?? '')).toEqual({ kind: 'file' })
  expect(parseCredit(other?.credit ?? '')).toEqual({ kind: 'photographer', names: ['张剑峰'] })
  expect(lead).toMatchObject({ place: '成都', takenOn: null, standIn: true })
  for (const photo of photos) expect(photo.derivatives.length).toBeGreaterThan(0)
})

test('nothing is touched by a second run, nor by one that has forgotten the first', async () => {
  const before = await traces(payload)
  expect(await seed(payload)).toEqual({ done: true, made: nothing })
  await payload.kv.clear()
  expect(await seed(payload)).toEqual({ done: false, made: nothing })
  expect(await traces(payload)).toEqual(before)
})

test('a later run keeps what an editor has renamed, corrected or thrown away', async () => {
  const { docs } = await payload.find({ collection: 'chambers', depth: 0, pagination: false })
  const renamed = docs.find(({ name }) => name === '上海石狮商会')
  await payload.update({
    collection: 'chambers',
    id: renamed?.id ?? '',
    data: { slug: 'shi-shi', profile: '编辑补写', _status: 'published' },
  })
  await payload.kv.clear()
  await seed(payload)
  expect((await read(payload, 'chambers')).find(({ slug }) => slug === 'shi-shi')?.profile).toBe('编辑补写')
  expect(await read(payload, 'chambers')).toHaveLength(20)

  await payload.delete({ collection: 'awards', where: { year: { equals: 2019 } } })
  await seed(payload)
  expect(await read(payload, 'awards')).toHaveLength(1)
})

test('a seed that dies after every single write is completed in the end, with nothing twice', async () => {
  const { payload, close } = await openTestNewsroom()
  let deaths = 0
  for (; deaths < 100; deaths++) {
    const died = await seed(dyingAfter(payload, 1)).then(
      () => false,
      () => true,
    )
    if (!died) break
  }
  // 26 documents, the completion of the article and the mark: the 28th run writes last and lives.
  expect(deaths).toBe(27)
  for (const collection of collections) {
    expect(await read(payload, collection)).toHaveLength(everything[collection])
  }
  await close()
}, 120_000)
