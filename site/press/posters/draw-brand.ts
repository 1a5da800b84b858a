import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { drawPoster, swallow } from './draw-poster.ts'
import { fontsFor } from './fonts.ts'
import { palette } from './look.ts'
import { palettePng } from './palette-png.ts'

const folder = join(import.meta.dirname, '../../src/posters/brand')
const [brick, paper] = ['#a03a22', '#fbf8f3']

/** The pictures that pages share: `wide` where a page has none of its own, `square` for WeChat, icons for home screens. */
export async function drawBrand(): Promise<Record<string, Buffer>> {
  const poster = { kind: 'site' as const, over: null, lines: ['泉州异地商会年度记录'], foot: null }
  const bird = (size: number, share: number) => {
    const scale = (size * share) / 64
    return `<path transform="translate(${(size * (1 - share)) / 2} ${(size - 40 * scale) / 2}) scale(${scale})" d="${swallow}" fill="${paper}"/>`
  }
  const icon = (size: number) => picture(size, bird(size, 0.72))
  return {
    'wide.png': await drawPoster(poster),
    'square.png': picture(600, `<g transform="translate(0 -60)">${bird(600, 0.6)}</g>${await name(600)}`),
    'icon-180.png': icon(180),
    'icon-512.png': icon(512),
  }
}

function picture(size: number, shapes: string): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${brick}"/>${shapes}</svg>`
  return palettePng(new Resvg(svg).render().pixels, size, size, palette)
}

/** 归燕, under the bird. */
async function name(size: number): Promise<string> {
  const { fonts, family } = fontsFor('归燕')
  const style = {
    display: 'flex',
    width: size,
    height: size,
    paddingTop: size * 0.66,
    justifyContent: 'center',
    fontFamily: family,
    fontSize: size * 0.16,
    letterSpacing: size * 0.02,
    color: paper,
  }
  return satori(
    { type: 'div', key: null, props: { style, children: '归燕' } },
    { width: size, height: size, fonts },
  )
}

// node site/press/posters/draw-brand.ts: after a change of the look
if (import.meta.main)
  for (const [file, bytes] of Object.entries(await drawBrand())) writeFileSync(join(folder, file), bytes)
