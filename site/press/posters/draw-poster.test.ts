import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Poster, posterFile, posterSize, posterVersion } from '../../src/posters/poster.ts'
import { drawBrand } from './draw-brand.ts'
import { drawPoster, posterSvg } from './draw-poster.ts'

const poster: Poster = {
  kind: 'article',
  over: '2024年度优秀泉属异地商会推选',
  lines: ['商会建设树标杆', '聚木成林助发展'],
  foot: '2024年11月23日',
}
const award: Poster = {
  kind: 'award',
  over: '第6届',
  lines: ['2024年度优秀泉属异地商会'],
  foot: '10家商会入选',
}
const titled = (...lines: string[]): Poster => ({ ...poster, lines })

/** Outlines of the letters that a poster has more than one without a title. */
async function outlines(...lines: string[]): Promise<string[]> {
  const shapes = (svg: string) => [...svg.matchAll(/<path[^>]* d="([^"]+)"/g)].map(([, d = '']) => d)
  const without = new Set(shapes(await posterSvg(titled(''))))
  return shapes(await posterSvg(titled(...lines))).filter((d) => !without.has(d))
}

test('a poster is a PNG of the size that networks show large, and small on disk', async () => {
  for (const each of [poster, award]) {
    const bytes = await drawPoster(each)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', ...posterSize })
    expect(bytes.byteLength).toBeLessThan(30_000)
  }
})

test('what is drawn is on the paper: the title, the ridge, the name', async () => {
  const { data, info } = await sharp(await drawPoster(poster))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const darkIn = (top: number, bottom: number) => {
    let dark = 0
    for (let at = top * info.width * 3; at < bottom * info.width * 3; at += 3)
      if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 450) dark++
    return dark
  }
  expect(darkIn(140, 440)).toBeGreaterThan(10_000)
  expect(darkIn(460, 515)).toBeGreaterThan(1000)
  expect(darkIn(520, 600)).toBeGreaterThan(1000)
  expect(darkIn(0, 60)).toBe(0)
})

test.each(['𠮷', '喆', '堃', '昇', '燕', '“'])('%s has an outline of its own', async (character) => {
  const [outline = ''] = await outlines(character)
  const [other = ''] = await outlines('一')
  expect(outline.length).toBeGreaterThan(20)
  expect(outline).not.toBe(other)
})

test('a character that no font has is no empty box: there is no poster', async () => {
  await expect(posterSvg(titled('会长🎉'))).rejects.toThrow('没有这些字的字形：🎉')
})

test('a title of any length stays between its margins and above the ridge', async () => {
  const long = '从刺桐港到黄浦江畔：上海市晋江商会三十年的路与桥'
  for (const lines of [
    [long],
    [long, long],
    [long.repeat(9)],
    [`${'A'.repeat(300)}`],
    [long.repeat(3), long.repeat(3)],
  ]) {
    const { data, info } = await sharp(await drawPoster({ ...titled(...lines), over: null }))
      .extract({ left: 0, top: 0, width: 1200, height: 458 })
      .greyscale()
      .threshold(90)
      .raw()
      .toBuffer({ resolveWithObject: true })
    const dark = [...data.entries()].flatMap(([at, value]) => (value === 0 ? [at] : []))
    const columns = dark.map((at) => at % info.width)
    expect(dark.length).toBeGreaterThan(5000)
    expect(Math.min(...new Set(columns))).toBeGreaterThan(80)
    expect(Math.max(...new Set(columns))).toBeLessThan(1120)
    expect(Math.floor((dark[0] ?? 0) / info.width)).toBeGreaterThan(110)
    expect(Math.floor((dark.at(-1) ?? 0) / info.width)).toBeLessThan(457)
  }
})

// Where these fail because the look was changed on purpose: count `posterVersion` up, so that posters are drawn anew.
test('posters of one version look alike', async () => {
  const svg = `${await posterSvg(poster)}${await posterSvg(award)}`
  expect([posterVersion, createHash('sha256').update(svg).digest('hex').slice(0, 16)]).toMatchInlineSnapshot(`
    [
      1,
      "e09dc64caf004f95",
    ]
  `)
})

test('the pictures that pages share are what is drawn today (node site/press/posters/draw-brand.ts)', async () => {
  for (const [file, bytes] of Object.entries(await drawBrand()))
    expect(readFileSync(join(import.meta.dirname, '../../src/posters/brand', file)).equals(bytes), file).toBe(
      true,
    )
})

test("a poster's name changes with each of its words", () => {
  const others: Poster[] = [
    { ...poster, over: null },
    { ...poster, foot: null },
    { ...poster, kind: 'chamber' },
    titled('商会建设树标杆 聚木成林助发展'),
  ]
  expect(new Set([poster, ...others].map(posterFile)).size).toBe(5)
})
