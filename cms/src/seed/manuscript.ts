import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Absolute path of a file that the seed brings along. */
export function fixturePath(file: string): string {
  return fileURLToPath(new URL(`./fixtures/${file}`, import.meta.url))
}

/** SHA-256 of a file that the seed brings along, in hex. */
export function fixtureHash(file: string): string {
  return createHash('sha256')
    .update(readFileSync(fixturePath(file)))
    .digest('hex')
}

const blockNumber = z.number().int().positive()

/** Which blocks (1-based) make each unit of the article, in reading order, and what they are. */
const layoutSchema = z.object({
  order: z.array(z.tuple([blockNumber], blockNumber)),
  heads: z.array(z.number()),
  titles: z.array(z.number()),
  captions: z.array(z.number()),
  byline: z.number(),
})

export type BodyUnit = { kind: 'subhead' | 'paragraph'; text: string }

/** The manuscript as it was scraped: its non-blank lines, as they are. */
export function manuscriptBlocks(): string[] {
  return readFileSync(fixturePath('quanzhou-2024.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/**
 * The article's body in its restored order. The manuscript is a page of 3 × 3 columns read down the page
 * column by column; four paragraphs were cut by a column's end and are joined here. No character changes.
 */
export function restoredBody(): BodyUnit[] {
  const blocks = manuscriptBlocks()
  const layout = layoutSchema.parse(JSON.parse(readFileSync(fixturePath('quanzhou-2024.truth.json'), 'utf8')))
  const outside = new Set([...layout.titles, ...layout.captions, layout.byline])
  return layout.order
    .filter(([first]) => !outside.has(first))
    .map((unit) => ({
      kind: layout.heads.includes(unit[0]) ? 'subhead' : 'paragraph',
      text: unit.map((number) => block(blocks, number)).join(''),
    }))
}

function block(blocks: string[], number: number): string {
  const text = blocks[number - 1]
  if (text === undefined) throw new RangeError(`the manuscript has ${blocks.length} blocks, not ${number}`)
  return text
}
