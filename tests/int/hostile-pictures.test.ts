import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../support/api.ts'
import type { PictureCase, Shown } from '../support/hostile-pictures/case.ts'
import { damagedPictures } from '../support/hostile-pictures/damaged.ts'
import { otherFormats } from '../support/hostile-pictures/other-formats.ts'
import { unusualPictures } from '../support/hostile-pictures/unusual.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { hirePeople, type Role } from '../support/people.ts'
import type { Api } from '../support/api.ts'

let newsroom: Newsroom
let people: Record<Role, Api>
beforeAll(async () => {
  newsroom = await startNewsroom()
  people = await hirePeople(newsroom)
})
afterAll(() => newsroom?.stop())

const cases = [...otherFormats(), ...(await damagedPictures()), ...(await unusualPictures())]
const chinese = /\p{Script=Han}{2,}/u
const mostMemory = 1e9

test('there are at least sixty of them', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60)
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
})

describe('a photographer hands in', () => {
  test.each(cases)('$name', async (file) => {
    const answer = await upload(file)
    if (file.outcome === 'refused' || (file.outcome === 'either' && answer.status !== 201))
      refusedInChinese(answer)
    else {
      expect(answer.status, JSON.stringify(answer.body)).toBe(201)
      await madeRight(answer.body.doc, file.outcome === 'either' ? null : file.outcome)
    }
    await stillServing()
  })

  test('more than fifty megabytes', async () => {
    const bytes = Buffer.concat([
      await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
        .jpeg()
        .toBuffer(),
      Buffer.alloc(51 * 2 ** 20),
    ])
    const answer = await upload({ name: 'large', filename: 'large.jpg', bytes, outcome: 'refused' })
    refusedInChinese(answer)
    await stillServing()
  })

  test('them all without the CMS growing past a gigabyte', async (context) => {
    const peak = await peakMemory()
    if (peak === null) return context.skip('only Linux says how much memory a process ever had')
    expect(peak).toBeLessThan(mostMemory)
  })
})

function upload({ filename, bytes }: PictureCase): Promise<Answer> {
  const file = { name: filename, type: 'image/jpeg', bytes }
  return people.photographer.upload(file, { credit: '资料图片' }, '?draft=true')
}

function refusedInChinese(answer: Answer): void {
  expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400)
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
  expect(JSON.stringify(answer.body)).toMatch(chinese)
}

type Derivative = { crop: string | null; filename: string; mimeType: string; width: number; height: number }

/** Every derivative is what it says, of nothing but pixels, and shows the picture upright in its colour. */
async function madeRight(photo: { derivatives: Derivative[] }, shown: Shown | null): Promise<void> {
  expect(photo.derivatives.length).toBeGreaterThan(0)
  for (const derivative of photo.derivatives) {
    const bytes = await derivativeBytes(derivative.filename)
    const { width, height, format, exif, xmp, iptc } = await sharp(bytes).metadata()
    expect([width, height, `image/${format === 'heif' ? 'avif' : format}`]).toEqual([
      derivative.width,
      derivative.height,
      derivative.mimeType,
    ])
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
    expect(bytes.includes('<script>')).toBe(false)
    if (shown?.rgb) await expectColour(bytes, shown.rgb)
  }
  if (!shown) return
  const [largest] = photo.derivatives
    .filter(({ crop }) => crop === null)
    .toSorted((a, b) => b.width - a.width)
  const scale = Math.min(1, 1600 / shown.width)
  expect(largest?.width).toBe(Math.round(shown.width * scale))
  expect(Math.abs((largest?.height ?? 0) - shown.height * scale)).toBeLessThanOrEqual(1)
}

async function derivativeBytes(name: string): Promise<Buffer> {
  const response = await people.photographer.download(`/api/photos/derivatives/${name}`)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

async function expectColour(bytes: Buffer, rgb: [number, number, number]): Promise<void> {
  const { channels } = await sharp(bytes).stats()
  channels.slice(0, 3).forEach(({ mean }, at) => expect(Math.abs(mean - (rgb[at] ?? 0))).toBeLessThan(9))
}

async function stillServing(): Promise<void> {
  expect((await fetch(`${newsroom.cmsUrl}/healthz`)).status).toBe(200)
  expect(newsroom.cms.child.exitCode).toBeNull()
}

/** The most that the CMS ever held in memory, in bytes; null where the system does not tell. */
async function peakMemory(): Promise<number | null> {
  const status = await readFile(`/proc/${newsroom.cms.child.pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}
