/**
 * What the desk makes of a manuscript. Blocks are named by their 1-based number among the non-blank lines of what came in;
 * no text is ever copied or changed here, so that every character stays accounted for.
 */

/** One non-blank line of the manuscript, exactly as it came. */
export type ManuscriptBlock = {
  id: number
  text: string
  /** The file itself marked it as a heading (a style of Word's, `<h2>`). Absent where the source says nothing. */
  isHeading?: boolean
}

export type BlockRole = 'kicker' | 'headline' | 'deck' | 'byline' | 'caption' | 'subhead' | 'paragraph'

/** How sure the desk is. What is doubtful is asked, not done. */
export type Grade = 'certain' | 'likely' | 'doubtful'

/** Something that was done or is proposed, with what speaks for it in words that an editor understands, in Chinese. */
export type Evidence = { grade: Grade; reasons: string[] }

/** One paragraph (or title, caption, byline, subhead) of the story; more than one block where cut paragraphs were joined. */
export type Unit = { role: BlockRole; blocks: number[] }

/** Two blocks read as one paragraph: `[10, 17]`. */
export type Join = Evidence & { blocks: [number, number] }

/** A run of blocks that stands elsewhere than it came. `after`: the block that it now follows; null at the beginning. */
export type Move = Evidence & { blocks: number[]; after: number | null }

/**
 * A doubtful join or place: the story is as if it were not so, until a person says so. `order`: these blocks stand as they
 * came, and that is surely or likely not the order in which they were written.
 */
export type Question = Evidence &
  (
    | { kind: 'join'; blocks: [number, number] }
    | { kind: 'move'; blocks: number[]; after: number | null }
    | { kind: 'order'; blocks: number[] }
  )

export type Arrangement = {
  /** The story in reading order. Every block is in one unit or in `unplaced`, once. */
  units: Unit[]
  /** The tray: blocks that fit nowhere. */
  unplaced: number[]
  joins: Join[]
  moves: Move[]
  questions: Question[]
  /** What people changed in the text of blocks, in the order of blocks and places; they do not overlap. None: absent. */
  edits?: Edit[]
  /** `updatedAt` of the article as it was made from this. The server's own: what a client sends here is not taken. */
  made?: string
}

/** A change to a block's text that a person made, or took from a suggestion. The block itself stays as it came. */
export type Edit = {
  block: number
  /** UTF-16 offsets in the block's text as it came: `text.slice(from, to)` is `was`. */
  from: number
  to: number
  was: string
  now: string
}
