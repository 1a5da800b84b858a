import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Derivative } from '@guiyan/shared/content'
import { jpeg } from '../../testing/content.ts'
import { type Cuttable, cuttable } from '../../testing/cuttable.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { scene } from '../../testing/pictures.ts'
import { testBucket } from '../../testing/test-bucket.ts'
import { openDarkroom } from '../pixels/darkroom.ts'
import { originalName } from './original-name.ts'
import { openPhotoStores, type PhotoStores } from './photo-stores.ts'

const bucket = testBucket()

describe.runIf(bucket)('pictures in a bucket', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bucket-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const open = (mediaBucket: typeof bucket) =>
    openPhotoStores({
      mediaDir: path.join(folder, 'media'),
      originalsDir: path.join(folder, 'originals'),
      mediaBucket,
    })
  const contents = async (stores: PhotoStores) => {
    const files = new Map<string, Buffer | null>()
    for (const store of [stores.media, stores.originals])
      for (const { name } of await store.list()) files.set(name, await store.read(name))
    return files
  }

  test('are, byte for byte, what they would be in folders', async () => {
    const bytes = await (await scene(7, 1800, 1200)).jpeg().toBuffer()
    const original = originalName(bytes, 'jpg')
    const [disk, s3] = [open(null), open(bucket)]
    for (const stores of [disk, s3]) {
      const darkroom = openDarkroom(stores)
      const made = await darkroom.develop(bytes, original, { x: 50, y: 50 })
      if (typeof made === 'string') throw new Error(made)
      await stores.originals.put([made.files.original])
      await stores.media.put(made.files.media)
      await darkroom.recrop(original, made.fields.derivatives, { x: 10, y: 90 })
    }
    const files = await contents(s3)
    expect(files.size).toBeGreaterThan(20)
    expect(files).toEqual(await contents(disk))
  })
})

describe.runIf(bucket)('while the bucket is out of reach', () => {
  let way: Cuttable
  let newsroom: TestNewsroom
  let kept: Json
  beforeAll(async () => {
    way = await cuttable(bucket?.endpoint ?? '')
    newsroom = await startNewsroom(
      [],
      undefined,
      bucket && { ...bucket, endpoint: way.endpoint, prefix: 'cut/' },
    )
    kept = (await upload('#111')).body.doc
  })
  afterEach(() => way.mend())
  afterAll(async () => {
    await newsroom.close()
    way.close()
  })
  const upload = async (colour: string) => {
    const body = { caption: '说明', credit: '资料图片', alt: '图里的景' }
    const file = { name: '照片.jpg', bytes: await jpeg(640, 480, colour) }
    return newsroom.rest('POST', '/photos', { as: 'photographer', body, file })
  }
  const photos = async () => (await newsroom.payload.count({ collection: 'photos' })).totalDocs
  const told = (answer: { status: number; body: Json }) => [answer.status, answer.body.errors[0].message]

  test('an upload is refused in plain words, nothing is saved, and it is taken when the bucket is back', async () => {
    const before = [await photos(), await newsroom.stored('media')]
    way.cut()
    expect(told(await upload('#222'))).toEqual([503, expect.stringMatching(/图片存储.*没有保存/)])
    way.mend()
    expect([await photos(), await newsroom.stored('media')]).toEqual(before)
    expect((await upload('#222')).status).toBe(201)
  })

  test('a picture and a new crop are asked for again later; words are saved', async () => {
    way.cut()
    const asked = { as: 'photographer' } as const
    const name = (kept.derivatives as Derivative[])[0]?.filename
    const picture = await newsroom.rest('GET', `/photos/derivatives/${name}`, asked)
    expect(told(picture)).toEqual([503, expect.stringContaining('图片存储')])
    const patch = (body: Json) => newsroom.rest('PATCH', `/photos/${kept.id}?draft=true`, { ...asked, body })
    expect((await patch({ focalX: 5 })).status).toBe(503)
    expect((await patch({ caption: '新的说明' })).status).toBe(200)
    way.mend()
    expect((await newsroom.rest('GET', `/photos/derivatives/${name}`, asked)).status).toBe(200)
    expect((await patch({ focalX: 5 })).body.doc).toMatchObject({ focalX: 5, caption: '新的说明' })
  })
})

describe.runIf(bucket)('what somebody has to mend', () => {
  afterEach(() => void vi.unstubAllEnvs())
  const checked = (mediaBucket: typeof bucket) =>
    openPhotoStores({ mediaDir: '', originalsDir: '', mediaBucket }).media.check()
  const says = (words: string) => ({ lasts: true, message: expect.stringContaining(words) })

  test('is a wrong key, and is called so', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wrong')
    await expect(checked(bucket)).rejects.toMatchObject(says('凭据不对'))
  })

  test('is a bucket that is not there', async () => {
    await expect(checked(bucket && { ...bucket, bucket: 'nowhere' })).rejects.toMatchObject(
      says('没有这个存储桶'),
    )
  })
})
