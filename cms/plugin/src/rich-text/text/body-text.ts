import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'

/** Where the words of one text node stand in `BodyText.text`. */
export type TextRun = { key: NodeKey; start: number; length: number }

/**
 * The words of a body in one string: paragraphs, headings and list items are parted by `\n`, empty ones leave no
 * trace; a line break is a `\n`. Words inside blocks (a caption, a pull quote) are not of the body.
 */
export type BodyText = { text: string; runs: TextRun[] }

/** Reads the body that is being read or updated. To be called inside `editor.read` or `editor.update`. */
export function $bodyText(): BodyText {
  const body: BodyText = { text: '', runs: [] }
  let isParted = false
  const write = (words: string) => {
    if (isParted && body.text !== '') body.text += '\n'
    isParted = false
    body.text += words
  }
  const visit = (node: LexicalNode) => {
    if ($isTextNode(node)) {
      const words = node.getTextContent()
      if (words === '') return
      write(words)
      body.runs.push({ key: node.getKey(), start: body.text.length - words.length, length: words.length })
    } else if ($isLineBreakNode(node)) {
      write('\n')
    } else {
      isParted ||= !node.isInline()
      if ($isElementNode(node)) node.getChildren().forEach(visit)
      isParted ||= !node.isInline()
    }
  }
  $getRoot().getChildren().forEach(visit)
  return body
}

/** A place in a text node. */
export type TextPoint = { key: NodeKey; offset: number }

/** The place of the character that begins at `at`; null where a line ends and nothing follows. */
export function startPoint({ runs }: BodyText, at: number): TextPoint | null {
  const run = runs.find(({ start, length }) => at < start + length)
  return run ? { key: run.key, offset: Math.max(0, at - run.start) } : null
}

/** The place behind the character that ends at `at`; null where nothing stands before it. */
export function endPoint({ runs }: BodyText, at: number): TextPoint | null {
  const run = runs.findLast(({ start }) => start < at)
  return run ? { key: run.key, offset: Math.min(run.length, at - run.start) } : null
}

/** Where a place in a text node stands in the body's text; null when the node is not of it. */
export function offsetOf({ runs }: BodyText, point: TextPoint): number | null {
  const run = runs.find(({ key }) => key === point.key)
  return run ? run.start + Math.min(point.offset, run.length) : null
}
