/** How a block stops. `sentence`: as a paragraph does; `open`: in the middle of whatever it was saying. */
export type EndKind = 'sentence' | 'colon' | 'semicolon' | 'comma' | 'enumeration' | 'open'

/** Closing quotes and brackets that may follow the stop of a sentence. */
const closers = /[”’"'」』》）)】\]]+$/u

/** How a block stops; a closing quote or bracket is looked through. */
export function endKind(text: string): EndKind {
  const trimmed = text.trimEnd()
  const bare = trimmed.replace(closers, '')
  const last = bare.at(-1) ?? ''
  // `…走错了教室。（笑）`
  if (/[。！？…][”’]?[（(][^（）()]{1,12}[)）]$/u.test(trimmed)) return 'sentence'
  if (/[。！？!?…]/u.test(last) || (last === '.' && /[\p{Script=Latin})]\.$/u.test(bare))) return 'sentence'
  if (bare !== trimmed) return 'open'
  if (/[：:]/u.test(last)) return 'colon'
  if (/[；;]/u.test(last)) return 'semicolon'
  if (/[，,]/u.test(last)) return 'comma'
  if (last === '、') return 'enumeration'
  return 'open'
}

/** Log-probability of such an end of a paragraph, and of a block that a column's end cut. */
export const endScores: Record<EndKind, { paragraph: number; cut: number }> = {
  sentence: { paragraph: 0, cut: -2.7 },
  colon: { paragraph: -3, cut: -4.5 },
  semicolon: { paragraph: -5, cut: -4.5 },
  comma: { paragraph: -8, cut: -1.9 },
  enumeration: { paragraph: -9, cut: -3.5 },
  open: { paragraph: -6, cut: -0.3 },
}
