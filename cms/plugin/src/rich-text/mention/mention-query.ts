/** An `@` before the caret: where it stands in the text, and what is typed after it. */
export type MentionQuery = { leadOffset: number; matchingString: string; replaceableString: string }

// Not in an e-mail address; up to a space, a mark or another @.
const query = /(?<![\w.%+-])[@＠]([^\s@＠，。、；：？！…“”（）《》,;:!?()]{0,20})$/u

/** What somebody looks for by `@`, from the text up to the caret; null where it is none. */
export function mentionQuery(text: string): MentionQuery | null {
  const match = query.exec(text)
  return match
    ? { leadOffset: match.index, matchingString: match[1] ?? '', replaceableString: match[0] }
    : null
}
