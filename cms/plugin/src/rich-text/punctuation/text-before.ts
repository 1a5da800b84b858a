import { $getNodeByKey, $isElementNode, type RangeSelection } from '@payloadcms/richtext-lexical/lexical'
import { $bodyText, offsetOf } from '../text/body-text.ts'

/** The words of the body up to the beginning of the selection; at the beginning of a paragraph they end in `\n`. */
export function $textBefore(selection: RangeSelection): string {
  const body = $bodyText()
  const point = selection.isBackward() ? selection.focus : selection.anchor
  if (point.type === 'text') {
    const offset = offsetOf(body, point)
    return offset === null ? '' : body.text.slice(0, offset)
  }
  // A place between nodes: in an empty paragraph, or beside a link.
  const element = point.getNode()
  const next = ($isElementNode(element) ? element.getChildAtIndex(point.offset) : null) ?? element
  const last = body.runs.findLast(({ key }) => $getNodeByKey(key)?.isBefore(next))
  if (!last) return ''
  const words = body.text.slice(0, last.start + last.length)
  const node = $getNodeByKey(last.key)
  return node && element.isParentOf(node) ? words : `${words}\n`
}
