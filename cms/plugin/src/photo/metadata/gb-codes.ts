/** Where GB2312, the set of simplified Chinese in daily use, stands in GBK: both bytes from A1 up. */
const firstTrail = 0xa1
const lastEverydayLead = 0xd7
const hanLeads = { from: 0xb0, to: 0xf7 }

let codes: Map<string, number> | undefined

/** The two bytes of a character in GBK, as one number; undefined where it has none. */
export function gbkCode(character: string): number | undefined {
  codes ??= gbkCodes()
  return codes.get(character)
}

/** Characters in everyday simplified text: rare and traditional ones, and most of what garbled text holds, are not. */
export function isCommonHan(character: string): boolean {
  const code = gbkCode(character)
  if (code === undefined) return false
  const lead = code >> 8
  return lead >= hanLeads.from && lead <= hanLeads.to && (code & 0xff) >= firstTrail
}

/** The 3,755 most common of them, GB2312's first level. */
export function isEverydayHan(character: string): boolean {
  return isCommonHan(character) && (gbkCode(character) ?? 0) >> 8 <= lastEverydayLead
}

/** The text as a program wrote it that took it for GBK; undefined where it could not have. */
export function toGbk(text: string): Buffer | undefined {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const code = point < 0x80 ? point : gbkCode(character)
    if (code === undefined) return undefined
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return Buffer.from(bytes)
}

/** Read from the platform's decoder, once: each pair of bytes on a line of its own. */
function gbkCodes(): Map<string, number> {
  const pairs = Array.from({ length: 0xff - 0x81 }, (_, lead) =>
    Array.from({ length: 0xff - 0x40 }, (_, trail) => [0x81 + lead, 0x40 + trail] as const),
  ).flat()
  const bytes = Uint8Array.from(pairs.flatMap(([lead, trail]) => [lead, trail, 0x0a]))
  const lines = new TextDecoder('gb18030').decode(bytes).split('\n')
  const codes = pairs.map(([lead, trail], n) => [lines[n] ?? '', (lead << 8) | trail] as const)
  return new Map(codes.filter(([text]) => text.length === 1 && text !== '\uFFFD'))
}
