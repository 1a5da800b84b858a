'use client'

import { $createBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

/** Puts a photo after the paragraph that the caret was last in, else at the end. One step of undo. */
export function placePhoto(editor: LexicalEditor, photo: number | string): void {
  editor.update(
    () => {
      const block = $createBlockNode({ blockType: 'photo', blockName: '', photo })
      const selection = $getSelection()
      const paragraph = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null
      if (paragraph) paragraph.insertAfter(block)
      else $getRoot().append(block)
    },
    { discrete: true },
  )
}

/** Whether a body, as the form holds it, shows the photo. */
export function photoInBody(body: unknown, photo: number | string): boolean {
  const children = (body as { root?: { children?: unknown } } | null | undefined)?.root?.children // reason: a draft may hold anything
  if (!Array.isArray(children)) return false
  return children.some(
    (node: { type?: string; fields?: { blockType?: string; photo?: unknown; photos?: unknown } }) =>
      node.type === 'block' &&
      [node.fields?.photo, node.fields?.photos].flat().some((shown) => String(shown) === String(photo)),
  )
}
