/** What a line of a text is to its reader: the titles, a byline, or a line of the body (`@guiyan/shared/text/body-lines`). */
export type LineKind =
  'kicker' | 'headline' | 'deck' | 'byline' | 'paragraph' | 'subhead' | 'quote' | 'item' | 'block'

/** A line of a text that is compared. */
export type TextLine = { text: string; kind: LineKind }

/** An article has one of each. */
const titles: ReadonlySet<LineKind> = new Set<LineKind>(['kicker', 'headline', 'deck'])

/** Whether a line is one of those that an article has once. */
export const isTitle = ({ kind }: TextLine): boolean => titles.has(kind)

/** Stands around the body: never the same line as one in it. */
export const isHead = (line: TextLine): boolean => isTitle(line) || line.kind === 'byline'
