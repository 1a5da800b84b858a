import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Font } from 'satori'

// Noto Serif SC (OFL 1.1) lies in a hundred files by characters, of which a text needs a few. A file of Noto Serif JP, the same
// design, has rare characters of names that those lack: 𠮷.
const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json'))
const rareFile = join(import.meta.dirname, 'fonts', 'noto-serif-jp-1-700-normal.woff')
const weight = 700

type Range = { from: number; to: number; file: string }

const ranges = readRanges()
const fonts = new Map<string, Font>()

/** The fonts that have a text's characters, always in the same order; `family` names them for satori. */
export function fontsFor(text: string): { fonts: Font[]; family: string } {
  const files = new Set([...text].map((character) => fileOf(character) ?? rareFile))
  const needed = [...files].sort().map(fontOf)
  return { fonts: needed, family: needed.map(({ name }) => name).join(', ') }
}

function fileOf(character: string): string | null {
  const code = character.codePointAt(0) ?? 0
  let [from, to] = [0, ranges.length - 1]
  while (from <= to) {
    const middle = (from + to) >>> 1
    const range = ranges[middle]
    if (!range) return null
    if (code < range.from) to = middle - 1
    else if (code > range.to) from = middle + 1
    else return range.file
  }
  return null
}

/** Made once a file: satori remembers what it read of a font by its object. */
function fontOf(file: string): Font {
  const known = fonts.get(file)
  if (known) return known
  const font: Font = { name: `font-${fonts.size}`, data: readFileSync(file), weight, style: 'normal' }
  fonts.set(file, font)
  return font
}

function readRanges(): Range[] {
  const listed = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string> // reason: the package's own list
  // Where a Latin file has a character too, the Chinese one is taken: its quotation marks have the right width.
  const files = Object.entries(listed).sort(
    ([a], [b]) => Number(b.startsWith('[')) - Number(a.startsWith('[')),
  )
  const taken = new Map<number, string>()
  for (const [name, codes] of files) {
    const file = join(folder, 'files', `noto-serif-sc-${name.replace(/[[\]]/g, '')}-${weight}-normal.woff`)
    for (const [from, to] of codes.split(',').map(rangeOf))
      for (let code = from; code <= to; code++) if (!taken.has(code)) taken.set(code, file)
  }
  const found: Range[] = []
  for (const [code, file] of [...taken].sort(([a], [b]) => a - b)) {
    const last = found.at(-1)
    if (last?.file === file && last.to === code - 1) last.to = code
    else found.push({ from: code, to: code, file })
  }
  return found
}

/** `U+4e00-4e0f` → both ends. */
function rangeOf(text: string): [from: number, to: number] {
  const [from = 0, to = from] = text
    .slice('U+'.length)
    .split('-')
    .map((code) => Number.parseInt(code, 16))
  return [from, to]
}
