import {
  $addUpdateTag,
  $getNodeByKey,
  $isTextNode,
  HISTORY_PUSH_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { $selectRange, type BodyRange } from './body-range.ts'
import type { BodyText } from './body-text.ts'

/**
 * Puts other words in the place of a range, in the formatting and the link that it begins in, and begins a new step
 * of undo. To be called inside `editor.update`; `body` is out of date then.
 */
export function $replaceRange(body: BodyText, range: BodyRange, to: string): void {
  $addUpdateTag(HISTORY_PUSH_TAG)
  if (body.text.slice(range.start, range.end).includes('\n')) {
    // Over the end of a line: Lexical joins the paragraphs.
    $selectRange(body, range)?.insertText(to)
    return
  }
  // Not by Lexical's insertText: at the beginning of a link it writes before the link, and the link is lost.
  const touched = body.runs.filter(({ start, length }) => start < range.end && start + length > range.start)
  for (const [index, { key, start, length }] of touched.entries()) {
    const node = $getNodeByKey(key)
    if (!$isTextNode(node)) continue
    const from = Math.max(0, range.start - start)
    const count = Math.min(length, range.end - start) - from
    const left = node.spliceText(from, count, index === 0 ? to : '', index === 0)
    if (left.getTextContentSize() === 0) left.remove()
  }
}
