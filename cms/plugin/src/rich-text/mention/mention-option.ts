'use client'

import { MenuOption } from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'
import { type Mentionable, mentionKey } from './mentionable.ts'

/** A document as Lexical's menu knows it. */
export class MentionOption extends MenuOption {
  readonly mentionable: Mentionable
  constructor(mentionable: Mentionable) {
    super(mentionKey(mentionable))
    this.mentionable = mentionable
  }
}
