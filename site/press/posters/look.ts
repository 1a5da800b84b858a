import type { Colour } from './palette-png.ts'
import type { Poster } from '../../src/posters/poster.ts'

/** The colours of the site (src/styles/tokens.css), light. */
const paper = '#fbf8f3'
const ink = '#211e1b'
const granite = '#69635b'
const line = '#ddd4c6'
const brick = '#a03a22'

/** What a kind of poster is coloured in. */
export type Look = { ground: string; title: string; over: string; foot: string; mark: string; bird: string }

const onPaper: Look = { ground: paper, title: ink, over: brick, foot: granite, mark: brick, bird: line }
const onBrick: Look = { ground: brick, title: paper, over: paper, foot: paper, mark: paper, bird: '#b35c46' }

/** Awards stand on brick, all else on paper. */
export function lookOf(kind: Poster['kind']): Look {
  return kind === 'award' || kind === 'series' ? onBrick : onPaper
}

/** The steps that edges of letters need between their colour and the ground; 16 colours in all. */
export const palette: Colour[] = [
  rgb(paper),
  ...[1, 2, 3, 4, 5].map((step) => mixed(paper, ink, step / 5)),
  ...[1, 2, 3, 4, 5].map((step) => mixed(paper, brick, step / 5)),
  ...[1, 2, 3].map((step) => mixed(paper, granite, step / 3)),
  rgb(line),
  rgb(onBrick.bird),
]

function rgb(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return [red, green, blue]
}

function mixed(from: string, to: string, share: number): Colour {
  const [a, b] = [rgb(from), rgb(to)]
  const mix = (at: 0 | 1 | 2) => Math.round(a[at] + (b[at] - a[at]) * share)
  return [mix(0), mix(1), mix(2)]
}
