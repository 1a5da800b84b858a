const period = /\d{4}(?:年?[—–-]\d{4})?年(?:度|以来|至今|\d{1,2}月(?:\d{1,2}日)?)?|近年来|多年来/gu

/** The time that a passage gives for what it says, as it is written; null where it gives none, or several. */
export function guessPeriod(passage: string): string | null {
  const found = new Set([...passage.matchAll(period)].map(([words]) => words))
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}
