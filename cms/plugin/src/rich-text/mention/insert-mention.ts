'use client'

import { $createBlockNode, $createLinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $createTextNode,
  $isParagraphNode,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { Mentionable } from './mentionable.ts'

/**
 * Puts a document in the place of the `@` that asked for it: an internal link with its name as its words, or a photo
 * as a block after the paragraph. To be called inside `editor.update`.
 */
export function $insertMention(mentionable: Mentionable, asked: TextNode): void {
  if (mentionable.kind === 'photos') $placePhoto(mentionable.id, asked)
  else $insertLink(mentionable, asked)
}

function $insertLink({ kind, id, names }: Mentionable, asked: TextNode): void {
  const doc = { relationTo: kind, value: id as number } // reason: the app's types know the ids of one database only
  const link = $createLinkNode({ fields: { linkType: 'internal', newTab: false, doc } })
  const words = $createTextNode(names[0] ?? '')
  words.setFormat(asked.getFormat())
  asked.replace(link.append(words))
  link.selectEnd()
}

function $placePhoto(id: number | string, asked: TextNode): void {
  const block = $createBlockNode({ blockType: 'photo', blockName: '', photo: id })
  const paragraph = asked.getTopLevelElementOrThrow()
  asked.selectStart()
  asked.remove()
  paragraph.insertAfter(block)
  if (!$isParagraphNode(paragraph) || !paragraph.isEmpty()) return
  // It was asked for in a line of its own: the photo stands there, and writing goes on below.
  paragraph.remove()
  const next = block.getNextSibling()
  if ($isParagraphNode(next)) next.selectStart()
  else block.insertAfter($createParagraphNode()).selectNext()
}
