import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { tinyPicture } from '../src/sample/tiny-picture.ts'
import { usualTiming } from './press.ts'
import { testBundle } from './testing/build-bundle.ts'
import { PressRig } from './testing/press-rig.ts'
import { articleAddress, sampleArticle } from './testing/sample-article.ts'

let rig: PressRig
beforeAll(() => void testBundle(), 120_000)
afterEach(() => rig.stop())

async function started() {
  rig = new PressRig()
  await rig.start({ timing: { ...usualTiming, healMs: 50 } })
  await rig.settled()
}

const filename = 'neu-w6.avif'
const words = { caption: '合影', alt: '两人握手', credit: '张剑峰 摄' }
const avif = tinyPicture('image/avif', filename)
const derivatives = (filesize: number) => [
  { crop: null, filename, mimeType: 'image/avif', width: 6, height: 4, filesize },
]
const files = () => readdirSync(join(rig.folder, 'files')).sort()

test.each([
  ['is missing', null, '没有这个图片文件'],
  ['is cut off', avif.subarray(0, 200), '图片文件大小不符'],
  ['is another format', tinyPicture('image/jpeg', 'x'), `图片文件 ${filename} 不能用`],
])(
  'a file that %s holds the article back with the reason, until it is right',
  async (_case, bytes, reason) => {
    await started()
    if (bytes) rig.cms.files.set(filename, bytes)
    const filesize = _case === 'is another format' ? (bytes?.length ?? 0) : avif.length
    rig.cms.publish('photos', 77, { ...words, derivatives: derivatives(filesize) })
    rig.cms.publish('articles', 500, sampleArticle({ leadPhoto: 77 }))
    await rig.until('/healthz', (_response, text) => text.includes('"problem":"render"'))
    expect((await rig.status()).problem?.message).toContain(reason)
    expect((await rig.get(articleAddress)).status).toBe(404)
    rig.cms.files.set(filename, avif)
    rig.cms.publish('photos', 77, { derivatives: derivatives(avif.length) })
    await rig.until(articleAddress, (_response, text) => text.includes('两人握手'))
  },
)

test('an article goes without a photo that could not be taken over once that is taken off the site', async () => {
  await started()
  const photo = await rig.publishBrokenPhoto()
  rig.cms.publish('articles', 500, sampleArticle({ leadPhoto: photo }))
  await rig.until('/healthz', (_response, text) => text.includes('"problem":"render"'))
  rig.cms.remove('photos', photo)
  await rig.until(articleAddress, ({ status }, text) => status === 200 && !text.includes('<figure'))
})

test('a file that somebody deleted is made anew at the next full comparison', async () => {
  await started()
  const before = files()
  rmSync(join(rig.folder, 'files', before[0] ?? ''))
  await rig.stopPress()
  await rig.startPress()
  await rig.until('/healthz', () => files().join() === before.join())
})
