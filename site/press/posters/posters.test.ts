import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PressRig } from '../testing/press-rig.ts'
import { DrawingProcess } from './drawing-process.ts'

let rig: PressRig
const silent = pino({ level: 'silent' })
const drawing = () => new DrawingProcess(join(rig.folder, 'posters'), silent)
const withDrawing = () => rig.start({ drawer: drawing() })
const article = '/articles/2025/06/geng-jiu-de-wen/'

const picturesOf = (text: string) =>
  [...text.matchAll(/property="og:image" content="http:\/\/site\.test([^"]+)"/g)].map(([, path = '']) => path)
const posterOf = async (path: string) =>
  picturesOf(await (await rig.get(path)).text()).find((each) => each.includes('/poster-')) ?? null
/** Resolves once the page has a poster, another than `before`. */
async function drawnAt(path: string, before: string | null = null): Promise<string> {
  let found: string | null = null
  await rig.until(path, (_response, text) => {
    found = picturesOf(text).find((each) => each.includes('/poster-')) ?? null
    return found !== null && found !== before
  })
  return found ?? ''
}

beforeEach(() => {
  rig = new PressRig()
})
afterEach(() => rig.stop())

test('pages stand at once, with the picture of the site, and have their posters when these are drawn', async () => {
  await withDrawing()
  await rig.until(article, (response, text) => response.status === 200 && picturesOf(text).length === 2)
  for (const path of [
    article,
    '/awards/you-xiu-quan-shu-yi-di-shang-hui/',
    '/chambers/zheng-zhou-quan-zhou-shang-hui/',
  ]) {
    const poster = await drawnAt(path)
    expect(poster.startsWith(path)).toBe(true)
    const response = await rig.get(poster)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('cache-control')).toContain('immutable')
    const size = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect(size).toMatchObject({ width: 1200, height: 630 })
  }
  // Nothing is left where they were drawn.
  expect(readdirSync(join(rig.folder, 'posters'))).toEqual([])
})

test('another headline has its poster in the same release, and the former one goes', async () => {
  await withDrawing()
  const before = await drawnAt(article)
  const releases = (await rig.releases()).releases.length
  rig.cms.publish('articles', 7, { headline: '商会建设树标杆' })
  await rig.ping('articles', 7)
  const after = await drawnAt(article, before)
  expect((await rig.get(after)).status).toBe(200)
  expect((await rig.get(before)).status).toBe(404)
  expect((await rig.releases()).releases.length).toBe(releases + 1)
  await rig.proven('articles:7', ({ receipt, pending }) => receipt !== null && !pending)
})

test('an edit of the body leaves the poster as it is', async () => {
  await withDrawing()
  const before = await drawnAt(article)
  rig.cms.publish('articles', 7, { deck: '只改了提要' })
  await rig.ping('articles', 7)
  await rig.until(article, (_response, text) => text.includes('只改了提要'))
  expect(await posterOf(article)).toBe(before)
})

test('where nothing can be drawn pages keep the picture of the site, and are published', async () => {
  await withDrawing()
  await drawnAt(article)
  rig.cms.publish('articles', 7, { headline: '会长🎉' })
  await rig.ping('articles', 7)
  await rig.until(article, (_response, text) => text.includes('会长🎉'))
  expect(await posterOf(article)).toBeNull()
})

test('posters that a release lacks are drawn after a restart', async () => {
  await rig.start()
  await rig.until(article, (response) => response.status === 200)
  await rig.stopPress()
  await rig.startPress({ drawer: drawing() })
  await drawnAt(article)
})
