'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { $selectedRange, $selectRange, type BodyRange, findQuote, occurrenceOf } from '../text/body-range.ts'
import { $bodyText, startPoint } from '../text/body-text.ts'
import { $replaceRange } from '../text/replace-range.ts'

/** A passage as it stands in a body: enough to find it again, and to show it to a person. */
export type Passage = {
  /** Its words, without formatting; `\n` where a paragraph or a line ends. */
  quote: string
  /** How many times the same words stand before it: `showPassage(editor, quote, occurrence)` finds this one. */
  occurrence: number
  /** Up to 40 characters that stand before and behind it. */
  before: string
  after: string
}

const surroundings = 40

/** The words of the body: see `BodyText`. A quote is in the body when this contains it. */
export function bodyWords(editor: LexicalEditor): string {
  return editor.getEditorState().read(() => $bodyText().text)
}

/** The present selection as a passage; null when no words of the body are selected. */
export function selectedPassageWithContext(editor: LexicalEditor): Passage | null {
  return editor.getEditorState().read(() => {
    const body = $bodyText()
    const range = $selectedRange(body)
    return range ? passageAt(body.text, range) : null
  })
}

/** The plain text of the present selection; null when no words of the body are selected. */
export function selectedPassage(editor: LexicalEditor): string | null {
  return selectedPassageWithContext(editor)?.quote ?? null
}

function passageAt(text: string, range: BodyRange): Passage {
  return {
    quote: text.slice(range.start, range.end),
    occurrence: occurrenceOf(text, range),
    before: text.slice(Math.max(0, range.start - surroundings), range.start),
    after: text.slice(range.end, range.end + surroundings),
  }
}

/**
 * Finds words in the body, across formatting, links and paragraphs (`\n`), selects them, scrolls them into view and
 * focuses the editor. Blanks at the ends of a quote need not be there.
 * @param occurrence which of several, counted from 0
 * @returns false where they are not there: nothing is changed then
 */
export function showPassage(editor: LexicalEditor, quote: string, occurrence = 0): boolean {
  const range = editor.getEditorState().read(() => {
    const { text } = $bodyText()
    return findQuote(text, quote, occurrence) ?? findQuote(text, quote.trim(), occurrence)
  })
  return range !== null && showRange(editor, range)
}

/** Selects a range of the body, scrolls it into view and focuses the editor. @returns false where it holds no words */
export function showRange(editor: LexicalEditor, range: BodyRange): boolean {
  const key = editor.getEditorState().read(() => startPoint($bodyText(), range.start)?.key ?? null)
  if (key === null) return false
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => void $selectRange($bodyText(), range), { discrete: true })
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' })
  return true
}

/**
 * Puts other words in the place of `from`, with the formatting that it begins with, as one step of undo.
 * @param occurrence which of several, counted from 0
 * @returns false where `from` is not in the body or the editor is closed to writing: nothing is changed then
 */
export function replacePassage(editor: LexicalEditor, from: string, to: string, occurrence = 0): boolean {
  if (!editor.isEditable()) return false
  let isDone = false
  editor.update(
    () => {
      const body = $bodyText()
      const range = findQuote(body.text, from, occurrence)
      if (!range) return
      $replaceRange(body, range, to)
      isDone = true
    },
    { discrete: true },
  )
  return isDone
}

/**
 * Calls the listener with the body's words (`bodyWords`) after each change of it, not for a moved caret.
 * @returns ends it
 */
export function onBodyChange(editor: LexicalEditor, listener: (words: string) => void): () => void {
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
    if (dirtyElements.size + dirtyLeaves.size > 0) listener(editorState.read(() => $bodyText().text))
  })
}
