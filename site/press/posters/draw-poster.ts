import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { type Poster, posterSize } from '../../src/posters/poster.ts'
import { fitTitle } from './fit-title.ts'
import { fontsFor } from './fonts.ts'
import { type Look, lookOf, palette } from './look.ts'
import { palettePng } from './palette-png.ts'

const { width, height } = posterSize
const margin = 84
const siteName = '归燕'
const motto = '泉州异地商会年度记录'

/** The paths of Swallow.astro and Ridge.astro. */
export const swallow =
  'M2 6c14-2 23 3 29 10 4-5 12-9 22-9 3 0 6 1 9 3-4 0-7 1-9 3-6 5-12 9-18 11-3 3-7 7-13 14 2-6 3-10 3-13-4 3-9 6-15 8 6-5 11-10 14-15C19 13 12 8 2 6Z'
const ridge =
  'M3 3C40 14 80 17.5 120 17.5S200 14 237 3M15 1.5C30 9 46 13 66 14.8M225 1.5C210 9 194 13 174 14.8'

/** A poster cannot be drawn. */
export class PosterError extends Error {
  override name = 'PosterError'
}

/** A poster's picture. @returns a PNG of `posterSize` @throws PosterError where a character would be an empty box */
export async function drawPoster(poster: Poster): Promise<Buffer> {
  const svg = await posterSvg(poster)
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  return palettePng(pixels, width, height, palette)
}

/** The same as shapes: letters are paths, so that nothing depends on the machine's fonts. @throws PosterError */
export async function posterSvg(poster: Poster): Promise<string> {
  const look = lookOf(poster.kind)
  const text = [siteName, motto, poster.over, ...poster.lines, poster.foot, '…'].join('')
  const { fonts, family } = fontsFor(text)
  const missing: string[] = []
  const letters = await satori(layout(poster, look, family), {
    width,
    height,
    fonts,
    // Asked for what no font has.
    loadAdditionalAsset: async (_language, characters) => {
      missing.push(characters)
      return []
    },
  })
  if (missing.length > 0) throw new PosterError(`没有这些字的字形：${missing.join('')}`)
  return letters.replace('</svg>', `${ornaments(look)}</svg>`)
}

type Node = { type: 'div'; key: null; props: { style: object; children: string | Node[] } }

const box = (style: object, children: string | Node[]): Node => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', ...style }, children },
})

function layout(poster: Poster, look: Look, fontFamily: string): Node {
  const across = width - 2 * margin
  const { size, clamps } = fitTitle(poster.lines, across)
  const title = {
    display: 'block',
    width: across,
    fontSize: size,
    lineHeight: 1.32,
    letterSpacing: size * 0.01,
    color: look.title,
    wordBreak: 'break-word',
  }
  return box(
    {
      width,
      height,
      flexDirection: 'column',
      padding: `76px ${margin}px 0`,
      background: look.ground,
      fontFamily,
    },
    [
      box({ fontSize: 32, height: 56, color: look.over, width: 860 }, [
        box({ display: 'block', lineClamp: 1 }, poster.over ?? ''),
      ]),
      box(
        { flexDirection: 'column', height: 320, justifyContent: 'center', marginTop: 8 },
        clamps.map((lineClamp, at) => box({ ...title, lineClamp }, poster.lines[at] ?? '')),
      ),
      box({ marginTop: 62, justifyContent: 'space-between', alignItems: 'center', width: across }, [
        box({ alignItems: 'baseline' }, [
          box({ fontSize: 40, color: look.mark, marginLeft: 82 }, siteName),
          box({ fontSize: 24, color: look.foot, marginLeft: 24 }, poster.kind === 'site' ? '' : motto),
        ]),
        box({ fontSize: 26, color: look.foot, maxWidth: 520 }, [
          box({ display: 'block', lineClamp: 1 }, poster.foot ?? ''),
        ]),
      ]),
    ],
  )
}

/** The ridge over the foot, the swallow beside the name, and a large one far off. */
function ornaments({ mark, bird }: Look): string {
  const across = width - 2 * margin
  const scale = across / 240
  return [
    `<path transform="translate(${margin} 462) scale(${scale} 2.1)" d="${ridge}" fill="none" stroke="${mark}" stroke-width="3" stroke-linecap="round" vector-effect="non-scaling-stroke"/>`,
    `<path transform="translate(${margin} 531) scale(1.02)" d="${swallow}" fill="${mark}"/>`,
    `<path transform="translate(962 54) scale(2.4)" d="${swallow}" fill="${bird}"/>`,
  ].join('')
}
