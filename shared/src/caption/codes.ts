/** An address (left alone), or codes, one or several in a row: `=cd`, `=cd=xm`. Not `a=cd`, `==cd`, `\=cd`. */
const codesOrAddress =
  /(?:https?:\/\/|www\.)[\x21-\x7e]+|(?<![a-z0-9=\\])(?:=[a-z0-9-]{1,20}(?![a-z0-9-]))+/giu

/**
 * Puts the names in the place of codes: `=cd` → 四川省闽南商业联合会. `codes` holds them in lower case without `=`. A
 * code ends before anything that is no letter, digit or hyphen, or else before a hyphen in it; what is not known
 * stays and is named in `unknown`. A code that the caret stands in or behind is still being written: it stays, and
 * is not named. The caret that is returned stands where it stood in the words round it.
 */
export function replaceCodes(
  text: string,
  codes: ReadonlyMap<string, string>,
  { caret }: { caret?: number } = {},
): { text: string; caret?: number; unknown: string[] } {
  const unknown = new Set<string>()
  let moved = 0
  const replaced = text.replace(codesOrAddress, (run: string, start: number) => {
    if (!run.startsWith('=')) return run
    let end = start
    return run.replace(/=[^=]+/g, (token) => {
      const begin = end
      end += token.length
      if (caret !== undefined && begin < caret && caret <= end) return token
      const known = longestKnown(token.slice(1), codes)
      if (!known) unknown.add(token)
      const written = known ? known.name + token.slice(1 + known.length) : token
      if (caret !== undefined && end < caret) moved += written.length - token.length
      return written
    })
  })
  return { text: replaced, unknown: [...unknown], ...(caret === undefined ? {} : { caret: caret + moved }) }
}

/** The code as it stands, or the longest part of it in front of a hyphen. */
function longestKnown(written: string, codes: ReadonlyMap<string, string>) {
  for (
    let code = written.toLowerCase();
    code !== '';
    code = code.slice(0, Math.max(code.lastIndexOf('-'), 0))
  ) {
    const name = codes.get(code)
    if (name !== undefined) return { name, length: code.length }
  }
  return undefined
}
