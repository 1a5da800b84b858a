import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Derivative } from '@guiyan/shared/content'
import { jpeg, lexical, make, published } from '../../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { drawn, type Rgb } from '../../testing/pictures.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const complete = { caption: '说明', credit: '资料图片', alt: '图里的景' }
const file = (bytes: Uint8Array) => ({ name: 'x.jpg', bytes })
let shade = 0
const picture = (width = 900, height = 600) =>
  jpeg(width, height, `#${(0xa00000 + 997 * ++shade).toString(16)}`)

async function photo(bytes: Uint8Array): Promise<Json> {
  const answer = await newsroom.rest('POST', '/photos', {
    as: 'photographer',
    body: complete,
    file: file(bytes),
  })
  expect(answer.status).toBe(201)
  return answer.body.doc
}
const publish = (id: number) => newsroom.rest('PATCH', `/photos/${id}`, { as: 'editor', body: published })
const replace = (id: number, bytes: Uint8Array, body: Json = {}) =>
  newsroom.rest('PATCH', `/photos/${id}?draft=true`, { as: 'photographer', body, file: file(bytes) })
const address = (doc: Json, end = /-w480-.*webp$/) =>
  `/photos/derivatives/${doc.derivatives.find(({ filename }: Derivative) => end.test(filename)).filename}`
const seen = async (where: string) => (await newsroom.rest('GET', where)).status
const filesOf = async (doc: Json) => {
  const names = [...(await newsroom.stored('media')), ...(await newsroom.stored('originals'))]
  return names.filter((name) => name.startsWith(doc.filename.slice(0, 16)))
}

describe('a published photo', () => {
  test('keeps its picture while a draft has another, which goes out when that is published', async () => {
    const before = await photo(await picture())
    await publish(before.id)
    const { body, status } = await replace(before.id, await picture(700, 700))
    expect(status).toBe(200)
    const after = body.doc
    expect(after.filename).not.toBe(before.filename)
    expect(after).toMatchObject({ width: 700, originalWidth: 700, url: `/api/photos/file/${after.filename}` })
    const publicly = (await newsroom.rest('GET', `/photos/${before.id}`)).body
    expect(publicly.derivatives).toEqual(before.derivatives)
    expect([await seen(address(before)), await seen(address(after))]).toEqual([200, 403])
    await publish(before.id)
    expect((await newsroom.rest('GET', `/photos/${before.id}`)).body.derivatives).toEqual(after.derivatives)
    expect([await seen(address(before)), await seen(address(after))]).toEqual([403, 200])
    expect(await filesOf(before)).toHaveLength(before.derivatives.length + 2)
  })

  test('that is restored to an older version has that picture again', async () => {
    const before = await photo(await picture())
    await publish(before.id)
    await replace(before.id, await picture(640, 480))
    await publish(before.id)
    const { docs } = (
      await newsroom.rest('GET', `/photos/versions?where[parent][equals]=${before.id}&sort=createdAt`, {
        as: 'editor',
      })
    ).body
    const first = docs.find(({ version }: Json) => version._status === 'published')
    const restored = await newsroom.rest('POST', `/photos/versions/${first.id}`, { as: 'editor' })
    expect(restored.status).toBe(200)
    const { body } = await newsroom.rest('GET', `/photos/${before.id}`, { as: 'editor' })
    const picked = ({ filename, width, height, derivatives, url, originalWidth, thumbhash }: Json) => {
      return { filename, width, height, derivatives, url, originalWidth, thumbhash }
    }
    expect(picked(body)).toEqual(picked(before))
    expect(await seen(address(before))).toBe(200)
  })

  test('is not restored to a picture that another photo has by now', async () => {
    const bytes = await picture()
    const first = await photo(bytes)
    await publish(first.id)
    await replace(first.id, await picture())
    await publish(first.id)
    const second = await photo(bytes)
    const { docs } = (
      await newsroom.rest('GET', `/photos/versions?where[parent][equals]=${first.id}&sort=createdAt`, {
        as: 'editor',
      })
    ).body
    const restored = await newsroom.rest('POST', `/photos/versions/${docs[0].id}`, { as: 'editor' })
    expect(restored.status).toBe(409)
    expect(restored.body.errors[0].data.duplicateOf.id).toBe(second.id)
    await newsroom.rest('DELETE', `/photos/${first.id}`, { as: 'editor' })
    expect(await filesOf(second)).toHaveLength(second.derivatives.length + 2)
  })
})

test('replaced with its own bytes a photo stays as it is', async () => {
  const bytes = await picture()
  const before = await photo(bytes)
  const { body, status } = await replace(before.id, bytes, { caption: '新的说明' })
  expect(status).toBe(200)
  expect(body.doc).toMatchObject({
    caption: '新的说明',
    derivatives: before.derivatives,
    filename: before.filename,
  })
})

test('a replacement that is refused leaves no files', async () => {
  const before = await photo(await picture())
  await publish(before.id)
  const media = await newsroom.stored('media')
  const body = { ...published, caption: '' }
  const sent = { as: 'editor', body, file: file(await picture()) } as const
  expect((await newsroom.rest('PATCH', `/photos/${before.id}`, sent)).status).toBe(400)
  expect(await newsroom.stored('media')).toEqual(media)
})

test('of two replacements at once the second is told', async () => {
  const { id } = await photo(await picture())
  const answers = await Promise.all([replace(id, await picture()), replace(id, await picture())])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const told = answers.find(({ status }) => status === 409)
  expect(told?.body.errors[0].message).toContain('刚才有人换了')
})

test('one file is not given to many photos', async () => {
  const before = await photo(await picture())
  const sent = { as: 'editor', body: { place: '泉州', focalX: 9 }, file: file(await picture()) } as const
  await newsroom.rest('PATCH', `/photos?where[id][equals]=${before.id}`, sent)
  const { body } = await newsroom.rest('GET', `/photos/${before.id}?draft=true`, { as: 'editor' })
  expect(body).toMatchObject({ filename: before.filename, focalX: 50, place: '泉州' })
})

describe('a new focal point', () => {
  const red: Rgb = [220, 0, 0]
  const blue: Rgb = [0, 0, 220]
  const marked = async () =>
    (
      await drawn(1500, 1000, [
        { colour: red, left: 0, top: 0, right: 10, bottom: 100 },
        { colour: blue, left: 90, top: 0, right: 100, bottom: 100 },
      ])
    )
      .withExif({ IFD0: { Artist: String(++shade) } })
      .jpeg({ quality: 95 })
      .toBuffer()

  /** The colours at the left and the right edge of the square crop. */
  async function edges(doc: Json): Promise<string[]> {
    const { filename } = doc.derivatives.find(({ crop }: Derivative) => crop === 'square')
    const { data, info } = await sharp((await newsroom.stores.media.read(filename)) ?? Buffer.of())
      .raw()
      .toBuffer({ resolveWithObject: true })
    const row = Math.floor(info.height / 2) * info.width
    return [row + 2, row + info.width - 3].map((pixel) => {
      const [r = 0, g = 0, b = 0] = data.subarray(3 * pixel, 3 * pixel + 3)
      if (r > 150 && b < 90) return 'red'
      if (b > 150 && r < 90) return 'blue'
      return r > 200 && g > 200 ? 'white' : `${r},${g},${b}`
    })
  }
  const whole = ({ derivatives }: Json) => derivatives.filter(({ crop }: Derivative) => crop === null)

  test('moves the crops and leaves the whole picture alone', async () => {
    const before = await photo(await marked())
    expect(await edges(before)).toEqual(['white', 'white'])
    const query = 'draft=true&uploadEdits[focalPoint][x]=95&uploadEdits[focalPoint][y]=30'
    const right = await newsroom.rest('PATCH', `/photos/${before.id}?${query}`, {
      as: 'photographer',
      body: {},
    })
    expect(right.body.doc).toMatchObject({ focalX: 95, focalY: 30, filename: before.filename })
    expect(await edges(right.body.doc)).toEqual(['white', 'blue'])
    expect(whole(right.body.doc)).toEqual(whole(before))
    const plain = { as: 'photographer', body: { focalX: 0 } } as const
    const left = await newsroom.rest('PATCH', `/photos/${before.id}?draft=true`, plain)
    expect(left.body.doc).toMatchObject({ focalX: 0, focalY: 30 })
    expect(await edges(left.body.doc)).toEqual(['red', 'white'])
  })

  test('of a draft leaves the published crops alone until it is published', async () => {
    const before = await photo(await marked())
    await publish(before.id)
    const body = { focalX: 100, focalY: 50 }
    await newsroom.rest('PATCH', `/photos/${before.id}?draft=true`, { as: 'photographer', body })
    expect((await newsroom.rest('GET', `/photos/${before.id}`)).body.derivatives).toEqual(before.derivatives)
    await publish(before.id)
    const after = (await newsroom.rest('GET', `/photos/${before.id}`)).body
    expect(await edges(after)).toEqual(['white', 'blue'])
    expect([await seen(address(before, /square/)), await seen(address(after, /square/))]).toEqual([403, 200])
  })

  test('may come with the upload', async () => {
    const sent = {
      as: 'photographer',
      body: { ...complete, focalX: 0, focalY: 0 },
      file: file(await marked()),
    } as const
    const { body } = await newsroom.rest('POST', '/photos', sent)
    expect(body.doc).toMatchObject({ focalX: 0, focalY: 0 })
    expect(await edges(body.doc)).toEqual(['red', 'white'])
  })

  test('needs the original', async () => {
    const before = await photo(await marked())
    const [original = ''] = (await filesOf(before)).filter((name) => name.length > 60)
    await newsroom.stores.originals.removeAll(original)
    const sent = { as: 'photographer', body: { focalX: 1 } } as const
    const answer = await newsroom.rest('PATCH', `/photos/${before.id}?draft=true`, sent)
    expect([answer.status, answer.body.errors[0].message]).toEqual([409, expect.stringContaining('原图')])
  })
})

describe('deleting a photo', () => {
  test('removes its files of all versions', async () => {
    const before = await photo(await picture())
    const after = (await replace(before.id, await picture())).body.doc
    expect((await filesOf(before)).length + (await filesOf(after)).length).toBeGreaterThan(20)
    const { status } = await newsroom.rest('DELETE', `/photos/${before.id}`, { as: 'editor' })
    expect(status).toBe(200)
    await expect.poll(async () => [...(await filesOf(before)), ...(await filesOf(after))]).toEqual([])
  })

  test('that is refused leaves them', async () => {
    const doc = await photo(await picture())
    const shown = { headline: '带图', leadPhoto: doc.id, body: lexical('正文') }
    await make(newsroom, 'articles', { ...published, ...shown })
    const used = (await newsroom.rest('DELETE', `/photos/${doc.id}`, { as: 'editor' })).status
    expect(used).toBe(409)
    expect(await filesOf(doc)).toHaveLength(doc.derivatives.length + 2)
  })
})
