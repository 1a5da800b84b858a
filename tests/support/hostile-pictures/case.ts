import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** What readers must get of a picture that is taken: its upright size, and its colour where it is of one. */
export type Shown = { width: number; height: number; rgb?: [number, number, number] }

/**
 * A file that somebody may hand in. `refused`: a clear 4xx. `either`: decoders differ about it, but it is the one or the other;
 * the process lives on in any case.
 */
export type PictureCase = {
  name: string
  filename: string
  bytes: Uint8Array
  outcome: 'refused' | 'either' | Shown
}

let shade = 0

/** Pixels of a colour that no other case has. */
export function plain(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const background = { r: 40 + (shade++ % 160), g: 90 + (Math.trunc(shade / 160) % 100), b: 60, alpha: 1 }
  return sharp({ create: { width, height, channels, background } })
}

/** Pixels that compress badly, so that half of the file is half of the picture. */
export function noisy(width: number, height: number): Sharp {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
}

/** A PNG of these chunks, each with its sum right. */
export function png(...chunks: [type: string, data: Uint8Array][]): Buffer {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, ...chunks.map(([type, data]) => pngChunk(type, data))])
}

/** A chunk to put into a PNG that is there. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG's header: 8 bits, RGB. */
export function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  return header
}

/** A segment of a JPEG: `0xe1` is APP1. At most 65,533 bytes. */
export function jpegSegment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** A JPEG with these segments right behind its first marker. */
export function withSegments(jpeg: Uint8Array, ...segments: Uint8Array[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}
