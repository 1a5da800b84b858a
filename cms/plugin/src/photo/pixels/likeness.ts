import { openPixels, type Pixels } from './pixels.ts'

/** Side of the small grey picture that the hash is computed from, and of the block of its slow waves. */
const side = 32
const low = 8
/** A wave weaker than this is what JPEG makes of a plain surface: a quarter of a shade on every pixel. */
const noise = 64
/** A picture with fewer waves that stand out is too plain to be told from another. */
const fewest = 8

/**
 * A perceptual hash of 64 bits as 16 hex digits: pictures that look alike differ in few of them. The slow waves of a
 * small grey copy (discrete cosine transform), each above their median or not; the mean brightness is left out. As
 * Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions (2010), 3.2.1, with a floor for noise. The
 * same pixels give the same hash.
 * @returns null where the picture is too plain
 */
export async function perceptualHash(pixels: Pixels): Promise<string | null> {
  const grey = await openPixels(pixels)
    .resize(side, side, { fit: 'fill' })
    .greyscale()
    .raw({ depth: 'uchar' })
    .toBuffer()
  const waves = slowWaves(grey)
  const median = waves.toSorted((a, b) => a - b)[waves.length / 2] ?? 0
  const bits = waves.map((wave) => wave - median > noise)
  if (bits.filter(Boolean).length < fewest) return null
  return bits
    .reduce((hash, bit) => (hash << 1n) | (bit ? 1n : 0n), 0n)
    .toString(16)
    .padStart(16, '0')
}

/** The fields that hold a hash, four hex digits each: see `similar.ts`. */
export function hashQuarters(hash: string | null): Record<HashQuarter, string | null> {
  const quarter = (n: number) => hash && hash.slice(4 * n, 4 * n + 4)
  return { hash1: quarter(0), hash2: quarter(1), hash3: quarter(2), hash4: quarter(3) }
}
export type HashQuarter = 'hash1' | 'hash2' | 'hash3' | 'hash4'

/** How many bits of two hashes differ. */
export function distance(a: string, b: string): number {
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let count = 0
  for (; differing > 0n; differing &= differing - 1n) count += 1
  return count
}

/** Waves 1 to 8 in both directions, rows first. @param grey `side` × `side` bytes */
function slowWaves(grey: Buffer): number[] {
  const rows = Array.from({ length: side }, (_, y) => transform([...grey.subarray(y * side, (y + 1) * side)]))
  const columns = Array.from({ length: low }, (_, u) => transform(rows.map((row) => row[u] ?? 0)))
  return Array.from({ length: low * low }, (_, n) => columns[n % low]?.[Math.floor(n / low)] ?? 0)
}

function transform(values: number[]): number[] {
  return cosines.map((wave) => values.reduce((sum, value, n) => sum + value * (wave[n] ?? 0), 0))
}

const cosines = Array.from({ length: low }, (_, wave) =>
  Array.from({ length: side }, (__, n) => Math.cos(((2 * n + 1) * (wave + 1) * Math.PI) / (2 * side))),
)
