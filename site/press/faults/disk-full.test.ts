import { pressPaths } from '@guiyan/shared/press/endpoints'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { body, paragraph } from '../../src/sample/lexical.ts'
import { tinyPicture } from '../../src/sample/tiny-picture.ts'
import { freshTree } from '../oracle/clean-trees.ts'
import { usualTiming } from '../press.ts'
import { type Bundle, loadBundle } from '../bundle.ts'
import { testBundle } from '../testing/build-bundle.ts'
import { differingFiles, PressRig } from '../testing/press-rig.ts'
import { folderState } from './folder-checks.ts'
import { SmallDisk } from './small-disk.ts'

const disk = SmallDisk.mount()
if (!disk) console.warn('⚠ 不能挂载 tmpfs，磁盘写满的测试没有跑 (NOT RUN: mounting wants root)')

/** Files of the press in which the disk was full. */
const fullIn = new Set<string>()
const log = pino({ base: null }, { write: (line) => noteWhere(line) })
function noteWhere(line: string): void {
  const { err } = JSON.parse(line) as { err?: { stack: string } } // reason: pino writes it so
  const isFull = /ENOSPC|database or disk is full/.test(err?.stack ?? '')
  for (const [, file] of err?.stack.matchAll(/site\/press\/([\w/-]+\.ts)/g) ?? [])
    if (file && isFull) fullIn.add(file)
}

const options = {
  log,
  timing: { ...usualTiming, healMs: 500, retryMs: 20, longestRetryMs: 50, sweepRests: 1 },
}
const month = '/articles/2026/11/'
const rig = new PressRig(disk?.folder)
let next = 700
const patience = { timeout: 60_000, interval: 10 }

/** A new photo with its files and an article that shows it; older ones go, so that the site stays as large. */
function publish() {
  const id = next++
  const filename = `photo-${id}.jpg`
  const picture = tinyPicture('image/jpeg', filename.repeat(600))
  const measures = { filesize: picture.length, width: 600, height: 400 }
  const large = { crop: null, filename, ...measures, mimeType: 'image/jpeg' }
  rig.cms.files.set(filename, picture)
  for (const collection of ['articles', 'photos'] as const) rig.cms.remove(collection, id - 1)
  rig.cms.publish('photos', id, { caption: '图', alt: '图', credit: '资料图片', derivatives: [large] })
  rig.cms.publish('articles', id, {
    slug: `gao-${id}`,
    headline: `第 ${id} 篇`,
    publishedAt: '2026-11-20T02:00:00.000Z',
    leadPhoto: id,
    body: body(paragraph('正文'.repeat(3000))),
  })
  return { id, address: `${month}gao-${id}/` }
}

/** Publishes with so much room. @returns whether it was proven live all the same */
async function publishWith(room: number, what: 'blocks' | 'files'): Promise<boolean> {
  // The write-ahead log begins anew, so that every transaction wants room.
  await rig.stopPress()
  await rig.startPress(options)
  await settled()
  const before = await rig.get(month)
  disk?.leave(what, room)
  const { id, address } = publish()
  // All of it in one go, so that each publish wants as much room.
  const told = (['articles', 'photos'] as const).flatMap((collection) =>
    [id - 1, id].map((each) => ({ collection, id: String(each) })),
  )
  await rig.ask(pressPaths.ping, { changes: told })
  const isProven = await vi.waitUntil(async () => {
    const { documents, problem } = await rig.status(`articles:${id}`)
    if (problem !== null) return 'no'
    return documents[`articles:${id}`]?.receipt ? 'yes' : null
  }, patience)
  const during = await rig.get(month)
  expect(during.status).toBe(200)
  const isOld = (await during.text()) === (await before.text())
  expect(isOld || (await rig.get(address)).status === 200).toBe(true)
  disk?.relieve()
  await rig.until(address, (response) => response.status === 200)
  await settled()
  return isProven === 'yes'
}

/** Resolves once nothing is left to do, wrong, or left over. */
async function settled(): Promise<void> {
  await rig.settled()
  await vi.waitFor(() => expect(rig.state().problem).toBeNull(), patience)
  const clean = { orphans: [], missing: [] }
  await vi.waitFor(() => expect(folderState(rig.folder)).toEqual(clean), { ...patience, interval: 50 })
}

describe.skipIf(!disk)('a disk that is full', () => {
  let bundle: Bundle
  beforeAll(async () => {
    bundle = await loadBundle(testBundle())
    await rig.start(options)
    await rig.settled()
  })
  afterAll(async () => {
    await rig.stop()
    disk?.unmount()
  })

  test.each(['blocks', 'files'] as const)(
    '(no %s left): the old release serves, the state says so, and it heals by itself',
    async (what) => {
      let [tooSmall, enough] = [0, Infinity]
      for (let room = 0; enough - tooSmall > 1;) {
        if (await publishWith(room, what)) enough = room
        else tooSmall = room
        // Up in steps at first, through every write; then to the very last one.
        room = enough === Infinity ? room + 8 : Math.floor((tooSmall + enough) / 2)
      }
      expect(differingFiles(rig.tree(), await freshTree(rig.cms, bundle))).toEqual([])
    },
  )

  test('was full in every step that writes', () => {
    const writing = [
      'pull/derivatives.ts',
      'snapshot/snapshot-writer.ts',
      'stage.ts',
      'swap.ts',
      'note-live.ts',
      'prove.ts',
    ]
    expect(writing.filter((file) => !fullIn.has(file))).toEqual([])
  })
})
