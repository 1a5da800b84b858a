import { openPixels, type Pixels } from './pixels.ts'

/** Side of the small grey picture that the hash is computed from, and of the block of its slow waves. */
const side = 32
const low = 8

/**
 * A perceptual hash of 64 bits as 16 hex digits: pictures that look alike differ in few of them. The slow waves of a
 * small grey copy (discrete cosine transform), each above or below their median; the mean brightness is left out.
 * As Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions (2010), 3.2.1. The same pixels give
 * the same hash.
 */
export async function perceptualHash(pixels: Pixels): Promise<string> {
  const grey = await openPixels(pixels)
    .resize(side, side, { fit: 'fill' })
    .greyscale()
    .raw({ depth: 'uchar' })
    .toBuffer()
  const waves = slowWaves(grey)
  const median = waves.toSorted((a, b) => a - b)[waves.length / 2] ?? 0
  let hash = 0n
  for (const wave of waves) hash = (hash << 1n) | (wave > median ? 1n : 0n)
  return hash.toString(16).padStart(16, '0')
}

/** The fields that hold a hash, four hex digits each: see `similar.ts`. */
export function hashQuarters(hash: string): Record<'hash1' | 'hash2' | 'hash3' | 'hash4', string> {
  const quarter = (n: number) => hash.slice(4 * n, 4 * n + 4)
  return { hash1: quarter(0), hash2: quarter(1), hash3: quarter(2), hash4: quarter(3) }
}

/** Waves 1 to 8 in both directions, rows first. @param grey `side` × `side` bytes */
function slowWaves(grey: Buffer): number[] {
  const rows = Array.from({ length: side }, (_, y) => transform([...grey.subarray(y * side, (y + 1) * side)]))
  const columns = Array.from({ length: low }, (_, u) => transform(rows.map((row) => row[u] ?? 0)))
  return Array.from({ length: low * low }, (_, n) => columns[n % low]?.[Math.floor(n / low)] ?? 0)
}

function transform(values: number[]): number[] {
  return Array.from({ length: low }, (_, wave) =>
    values.reduce((sum, value, n) => sum + value * (cosines[wave]?.[n] ?? 0), 0),
  )
}

const cosines = Array.from({ length: low }, (_, wave) =>
  Array.from({ length: side }, (__, n) => Math.cos(((2 * n + 1) * (wave + 1) * Math.PI) / (2 * side))),
)
