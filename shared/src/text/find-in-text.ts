/** Marks that have a half-width twin beside those of Unicode's full-width block. */
const twins: Record<string, string> = {
  '。': '.',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '　': ' ',
}

/** A text in lower case and half width, with as many UTF-16 units as before: places in one are places in the other. */
export function foldCaseAndWidth(text: string): string {
  return text.replace(/./gsu, (character) => {
    const code = character.charCodeAt(0)
    const narrow =
      code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (twins[character] ?? character)
    const lower = narrow.toLowerCase()
    return lower.length === character.length ? lower : character
  })
}

/**
 * Where `words` stand in a text, from left to right, not overlapping; each is as long as `words`.
 * @param isExact false: A finds a and Ａ, a comma finds ， too
 */
export function findInText(text: string, words: string, isExact: boolean): number[] {
  if (words === '') return []
  const [within, sought] = isExact ? [text, words] : [foldCaseAndWidth(text), foldCaseAndWidth(words)]
  const found: number[] = []
  for (let at = within.indexOf(sought); at !== -1; at = within.indexOf(sought, at + sought.length)) {
    found.push(at)
  }
  return found
}
