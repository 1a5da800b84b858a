import type { Arrangement, ManuscriptBlock, Unit } from '../arrangement.ts'
import { documentLanguage } from './language/document-language.ts'
import { orderOf } from './page/grid.ts'
import { heightsIn, likelyWidths } from './page/heights.ts'
import { linksOf } from './page/links.ts'
import { pieceOf } from './page/piece.ts'
import { gridScore, inOrderScore, sceneOf } from './page/score-grid.ts'
import { searchGrids } from './page/search.ts'
import { frontMatterOf } from './roles/front-matter.ts'

export const debug: { top?: (x: unknown) => void; grid?: import('./page/grid.ts').Grid; log?: (...args: unknown[]) => void } = {}

export function repairManuscript(blocks: readonly ManuscriptBlock[]): Arrangement {
  const { titles, captions, bylines, body } = frontMatterOf(blocks)
  const pieces = body.map(pieceOf)
  const links = linksOf(pieces, documentLanguage(pieces.map(({ text }) => text)))
  const flat = sceneOf(pieces, links, heightsIn(pieces, null))
  const inOrder = inOrderScore(flat)
  const widths = likelyWidths(pieces)
  const isHead = (piece: number) => pieces[piece]?.isHeadlike ?? false
  const tries = [null, ...widths.slice(0, 2).filter(({ score }) => score > 0)]
  const found = tries
    .flatMap((width) => {
      const scene = width ? sceneOf(pieces, links, heightsIn(pieces, width.width)) : flat
      if (debug.grid) debug.log?.('truth grid', width?.width, gridScore(scene, debug.grid).score.toFixed(1), JSON.stringify(debug.grid))
      return searchGrids(scene).map((f) => ({ ...f, score: f.score + (width ? -3 : 0), width }))
    })
    .sort((a, b) => b.score - a.score)
  const top = found[0]
  if (debug.grid) {
    const g = debug.grid
    debug.top?.({ inOrder: inOrder.score, found: top?.score, truth: Math.max(...tries.map((w) => gridScore(sceneOf(pieces, links, heightsIn(pieces, w?.width ?? null)), g).score + (w ? -3 : 0))) })
  }
  debug.log?.('in order', inOrder.score.toFixed(1), 'widths', widths.slice(0, 3), 'found')
  for (const f of found.slice(0, 6))
    debug.log?.(f.score.toFixed(1), JSON.stringify(f.grid), f.width?.width, JSON.stringify(f.joins.map(([a, b]) => [pieces[a]?.id, pieces[b]?.id])))
  const isGrid = top && top.score > inOrder.score + 5
  const order = isGrid ? orderOf(top.grid, isHead) : pieces.map((_, index) => index)
  const joins = isGrid ? top.joins : inOrder.joins
  const after = new Map(joins)
  const joined = new Set(joins.map(([, b]) => b))
  const idOf = (piece: number) => pieces[piece]?.id ?? 0
  const units: Unit[] = [
    ...titles.map((block): Unit => ({ role: 'headline', blocks: [block.id] })),
    ...captions.map((block): Unit => ({ role: 'caption', blocks: [block.id] })),
    ...bylines.map((block): Unit => ({ role: 'byline', blocks: [block.id] })),
  ]
  for (const piece of order) {
    if (joined.has(piece)) continue
    const chain = [piece]
    for (let next = after.get(piece); next !== undefined; next = after.get(next)) chain.push(next)
    const isSubhead = chain.length === 1 && isHead(piece) && piece !== pieces.length - 1
    units.push({ role: isSubhead ? 'subhead' : 'paragraph', blocks: chain.map(idOf) })
  }
  return {
    units,
    unplaced: [],
    joins: joins.map(([a, b]) => ({ blocks: [idOf(a), idOf(b)], grade: 'likely', reasons: [] })),
    moves: [],
    questions: [],
  }
}
