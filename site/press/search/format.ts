import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

// What decides how an entry is written. A change of any makes an index stale.
const sources = [
  './schema.ts',
  './tokens.ts',
  './entry-id.ts',
  '../../src/search/entry.ts',
  '../../src/search/fold.ts',
].map((name) => new URL(name, import.meta.url))
const shared = ['text/body-lines', 'text/pinyin-words', 'routes'].map(
  (name) => new URL(import.meta.resolve(`@guiyan/shared/${name}`)),
)

let known: number | undefined

/** Names the code that wrote an index: a positive number of 31 bits. */
export function searchFormat(): number {
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const source of [...sources, ...shared]) hash.update(readFileSync(source))
  known = (hash.digest().readUInt32BE() >>> 1) | 1
  return known
}
