/**
 * A text as it is compared. `from[n]` and `until[n]`: where the folded text's n-th character begins and ends in the
 * text as it was, in UTF-16 units.
 */
export type Folded = { characters: string[]; from: number[]; until: number[] }

/** Marks that are typed in several ways. */
const twins: Record<string, string> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '〝': '"',
  '〞': '"',
  '∙': '·',
}
/** What is not seen: accents that stand by themselves, marks that choose a glyph, joiners, directions. */
const unseen =
  /\u00ad|[\u0300-\u036f]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|[\ufe00-\ufe0f]|\ufeff/g
const known = new Map<string, string>()
const mostKnown = 20_000

/**
 * Width, case, accents and quotation marks do not count, and any white space or control character is a blank. Half a
 * surrogate pair is a sign of its own that nothing else equals.
 */
export function fold(text: string): Folded {
  const folded: Folded = { characters: [], from: [], until: [] }
  let at = 0
  for (const character of text) {
    const until = at + character.length
    for (const plain of foldCharacter(character)) {
      folded.characters.push(plain)
      folded.from.push(at)
      folded.until.push(until)
    }
    at = until
  }
  return folded
}

/** The folded text alone. */
export function foldText(text: string): string {
  let folded = ''
  for (const character of text) folded += foldCharacter(character)
  return folded
}

function foldCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const folded = compared(character)
  if (known.size < mostKnown) known.set(character, folded)
  return folded
}

function compared(character: string): string {
  if (/^[\ud800-\udfff]$/.test(character)) return '\ufffd'
  return (twins[character] ?? character)
    .normalize('NFKD')
    .replace(unseen, '')
    .toLowerCase()
    .replace(unseen, '')
    .replace(/[\s\p{Cc}]/gu, ' ')
}
