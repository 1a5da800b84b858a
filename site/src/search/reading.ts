/**
 * How a text is read: a syllable for each of its characters (code points), `''` where one is not Chinese. As it is
 * kept and sent: joined by blanks, so that `''` is nothing between two of them.
 */
export type Reading = string[]

/** A stretch of a text, in characters. */
export type Stretch = { from: number; until: number }

/**
 * Where letters read a text: in full from a syllable's beginning (`quanzhou`, the last one perhaps begun: `quanzh`),
 * or by the initials of characters that stand together (`qz`). Each stretch begins after the one before.
 */
export function readBy(letters: string, reading: Reading): Stretch[] {
  const plain = letters.replace(/'/g, '')
  const found: Stretch[] = []
  for (let from = 0; from < reading.length; from++) {
    const length = Math.max(inFull(plain, reading, from), byInitials(plain, reading, from))
    if (length === 0) continue
    found.push({ from, until: from + length })
    from += length - 1
  }
  return found
}

/** @returns how many characters it takes, 0 where it is not read so */
function inFull(letters: string, reading: Reading, from: number): number {
  let rest = letters
  for (let at = from; rest !== ''; at++) {
    const syllable = reading[at]
    if (!syllable) return 0
    if (rest.startsWith(syllable)) rest = rest.slice(syllable.length)
    else if (at > from && syllable.startsWith(rest)) return at - from + 1
    else return 0
    if (rest === '') return at - from + 1
  }
  return 0
}

function byInitials(letters: string, reading: Reading, from: number): number {
  for (let n = 0; n < letters.length; n++) if (reading[from + n]?.[0] !== letters[n]) return 0
  return letters.length
}
