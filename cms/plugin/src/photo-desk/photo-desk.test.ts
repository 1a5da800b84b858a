import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import { rightsFields } from '../collections/photos/rights-fields.ts'
import { wordsFields } from '../collections/photos/words-fields.ts'
import { jpeg, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { type BatchDefaults, fieldsOf, noDefaults } from './batch-defaults.ts'
import { editableFields } from './editable-fields.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const edit = async (edits: unknown, as: Role | undefined = 'photographer') =>
  newsroom.rest('POST', '/photo-desk/edits', { ...(as ? { as } : {}), body: { edits } })
const photo = (words: Json = {}, as: 'editor' | 'journalist' | 'photographer' = 'photographer') =>
  make(newsroom, 'photos', { caption: '说明', credit: '张剑峰 摄', ...words }, as)
const draftOf = async (id: number) =>
  (await newsroom.rest('GET', `/photos/${id}?draft=true&depth=0`, { as: 'editor' })).body

describe('edits', () => {
  test('are saved as drafts, and answered in order with the photo as it is now', async () => {
    const [first, second] = [await photo(), await photo()]
    const { status, body } = await edit([
      { id: second.id, updatedAt: second.updatedAt, data: { caption: '乙', keywords: ['端午'] } },
      { id: first.id, updatedAt: first.updatedAt, data: { credit: '资料图片', takenOn: '2026-06-19' } },
    ])
    expect(status).toBe(200)
    expect(body.results).toMatchObject([
      {
        id: second.id,
        ok: true,
        doc: { caption: '乙', credit: '张剑峰 摄', keywords: ['端午'], _status: 'draft' },
      },
      { id: first.id, ok: true, doc: { caption: '说明', credit: '资料图片' } },
    ])
    expect(await draftOf(first.id)).toMatchObject({
      credit: '资料图片',
      updatedAt: body.results[1].doc.updatedAt,
    })
  })

  test('may follow each other with the answer’s updatedAt, over what is published too', async () => {
    const shown = await photo({ ...published, alt: '合影' }, 'editor')
    const once = await edit([{ id: shown.id, updatedAt: shown.updatedAt, data: { caption: '一' } }])
    const { doc } = once.body.results[0]
    const twice = await edit([{ id: shown.id, updatedAt: doc.updatedAt, data: { caption: '二' } }])
    expect(twice.body.results).toMatchObject([{ ok: true, doc: { caption: '二' } }])
    expect((await newsroom.rest('GET', `/photos/${shown.id}`)).body.caption).toBe('说明')
  })

  test('never overwrite what another wrote meanwhile: 409 with the newer draft', async () => {
    const seen = await photo()
    await edit([{ id: seen.id, updatedAt: seen.updatedAt, data: { caption: '别人写的' } }], 'editor')
    const { body } = await edit([{ id: seen.id, updatedAt: seen.updatedAt, data: { caption: '我写的' } }])
    expect(body.results).toMatchObject([{ ok: false, status: 409, doc: { caption: '别人写的' } }])
    expect(body.results[0].message).toContain('没有覆盖')
    expect((await draftOf(seen.id)).caption).toBe('别人写的')
  })

  test('that are refused leave the others alone', async () => {
    const good = await photo()
    const { body } = await edit([
      { id: good.id, updatedAt: good.updatedAt, data: { rightsUntil: '2026-02-30' } },
      { id: 99_999, updatedAt: good.updatedAt, data: {} },
      { id: 'x; drop', updatedAt: good.updatedAt, data: {} },
      { id: good.id, updatedAt: good.updatedAt, data: { chambers: [99_999] } },
      { id: good.id, updatedAt: good.updatedAt, data: { alt: '合影' } },
    ])
    expect(body.results.map((result: Json) => result.status ?? 'saved')).toEqual([
      400,
      404,
      404,
      400,
      'saved',
    ])
    expect(body.results[0].message).toContain('没有这一天')
    expect(await draftOf(good.id)).toMatchObject({ alt: '合影', rightsUntil: null })
  })

  test.each([
    '_status',
    'createdBy',
    'filename',
    'derivatives',
    'metadata',
    'withdrawnReason',
    'batch',
    'id',
  ])('of %s are refused, in Chinese', async (name) => {
    const seen = await photo()
    const data = JSON.parse(`{"caption":"新","${name}":"published"}`)
    const { body } = await edit([{ id: seen.id, updatedAt: seen.updatedAt, data }], 'editor')
    expect(body.results).toMatchObject([{ ok: false, status: 400 }])
    expect(body.results[0].message).toContain('不能在图片台修改')
    expect((await draftOf(seen.id)).caption).toBe('说明')
  })

  test('follow the roles: a journalist edits own photos only, the public none', async () => {
    const [own, foreign] = [await photo({}, 'journalist'), await photo()]
    const edits = [own, foreign].map(({ id, updatedAt }) => ({ id, updatedAt, data: { alt: '人群' } }))
    const { body } = await edit(edits, 'journalist')
    expect(body.results.map((result: Json) => result.status ?? 'saved')).toEqual(['saved', 403])
    const anyone = await newsroom.rest('POST', '/photo-desk/edits', { body: { edits } })
    expect(anyone.status).toBe(403)
  })

  test.each([
    ['none', []],
    ['too many', Array.from({ length: 201 }, () => ({ id: 1, updatedAt: '', data: {} }))],
    ['no list', 'x'],
    ['no version', [{ id: 1, data: {} }]],
    ['no data', [{ id: 1, updatedAt: '', data: [] }]],
    ['more than an edit', [{ id: 1, updatedAt: '', data: {}, draft: false }]],
  ])('%s: 400', async (_, edits) => {
    const { status, body } = await edit(edits)
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('请求有误')])
  })

  test('reach every field of words and rights, and no other', () => {
    expect([...editableFields].sort()).toEqual(namesIn([...wordsFields, ...rightsFields]).sort())
  })
})

/** Of what is stored; parts that only show something have names too. */
function namesIn(fields: Json[]): string[] {
  return fields.flatMap((field) =>
    field.type === 'row' ? namesIn(field.fields) : field.name && field.type !== 'ui' ? [field.name] : [],
  )
}

describe('the vocabulary', () => {
  test('names all chambers with aliases and short codes, drafts included, and the places', async () => {
    await make(newsroom, 'chambers', {
      ...published,
      name: '四川省闽南商业联合会',
      aliases: [{ name: '四川闽南商会' }],
      shortCode: 'cd',
      hostPlaces: [{ name: '成都' }],
    })
    await make(newsroom, 'chambers', { name: '温暖港湾' })
    const { body } = await newsroom.rest('GET', '/photo-desk/vocabulary', { as: 'photographer' })
    const known = body.chambers.map(({ name, aliases, shortCode }: Json) => [name, aliases, shortCode])
    expect(known).toContainEqual(['四川省闽南商业联合会', ['四川闽南商会'], 'cd'])
    expect(known).toContainEqual(['温暖港湾', [], null])
    expect(body.places).toEqual(expect.arrayContaining(['泉州市', '晋江市', '成都']))
  })

  test('is not for the public', async () => {
    expect((await newsroom.rest('GET', '/photo-desk/vocabulary')).status).toBe(403)
  })
})

describe('what holds for a whole batch', () => {
  let width = 60
  const send = async (batch: string, said: Partial<BatchDefaults>, words: Json = {}) => {
    const bytes = await jpeg(++width, 40)
    const body = { ...words, ...fieldsOf(batch, { ...noDefaults, ...said }) }
    const file = { name: 'IMG.jpg', bytes }
    return newsroom.rest('POST', '/photos?draft=true&depth=0', { as: 'photographer', body, file })
  }

  test('fills what is not said, and nothing else', async () => {
    const said = { credit: '张剑峰 摄', place: '晋江市', takenOn: '2026-11-24' }
    const { body } = await send('b-fill', said, { credit: '资料图片', place: ' ' })
    expect(body.doc).toMatchObject({
      batch: 'b-fill',
      credit: '资料图片',
      place: '晋江市',
      takenOn: expect.stringContaining('2026-11-24'),
    })
  })

  test('wins where the person says so', async () => {
    const { body } = await send('b-over', { credit: '张剑峰 摄', overwrite: true }, { credit: '资料图片' })
    expect(body.doc.credit).toBe('张剑峰 摄')
  })

  test('may name no other field', async () => {
    const file = { name: 'IMG.jpg', bytes: await jpeg(60, 40, '#112233') }
    for (const defaults of [{ caption: '说明' }, { original: 'x' }, 'x', null]) {
      const { status } = await newsroom.rest('POST', '/photos?draft=true', {
        as: 'photographer',
        body: { defaults },
        file,
      })
      expect(status).toBe(400)
    }
  })

  test('a list of batches tells what their newest drafts lack, newest first', async () => {
    const { body } = await send('b-one', {}, { caption: '说明' })
    await send('b-two', {}, { caption: '说明', credit: '资料图片', decorative: true })
    await send('b-one', { credit: '资料图片' })
    await edit([{ id: body.doc.id, updatedAt: body.doc.updatedAt, data: { credit: '张剑峰 摄' } }])
    const list = await newsroom.rest('GET', '/photo-desk/batches', { as: 'journalist' })
    expect(list.body.batches.slice(0, 2)).toEqual([
      {
        batch: 'b-one',
        startedAt: body.doc.createdAt,
        photos: 2,
        lacking: { caption: 1, credit: 0, alt: 2 },
      },
      {
        batch: 'b-two',
        startedAt: expect.any(String),
        photos: 1,
        lacking: { caption: 0, credit: 0, alt: 0 },
      },
    ])
    expect((await newsroom.rest('GET', '/photo-desk/batches')).status).toBe(403)
  })
})
