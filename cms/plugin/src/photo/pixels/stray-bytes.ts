const [startOfImage, startOfScan] = [0xffd8, 0xda]

/**
 * A JPEG without bytes that belong to no segment of its header, as some programs leave them there. Every viewer passes
 * over them; the decoder, asked to take no damage, would not. What follows the header is left as it is, and so is a
 * header that cannot be followed.
 */
export function withoutStrayBytes(bytes: Buffer): Buffer {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== startOfImage) return bytes
  const kept: Buffer[] = []
  let from = 0
  for (let at = 2; ;) {
    const start = nextMarker(bytes, at)
    const marker = bytes[start + 1]
    // No segment: a restart, the end, or bytes of a scan.
    if (start < 0 || marker === undefined || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9)) return bytes
    if (start > at) {
      kept.push(bytes.subarray(from, at))
      from = start
    }
    if (marker === startOfScan) break
    if (start + 4 > bytes.length) return bytes
    at = start + 2 + bytes.readUInt16BE(start + 2)
  }
  return kept.length === 0 ? bytes : Buffer.concat([...kept, bytes.subarray(from)])
}

/** Where the next marker begins; a row of 0xff before it is filling. -1: there is none. */
function nextMarker(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && bytes[at + 1] === 0xff) at++
  return at
}
