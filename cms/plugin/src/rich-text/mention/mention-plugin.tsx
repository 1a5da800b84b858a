'use client'

import { COMMAND_PRIORITY_NORMAL, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { LexicalTypeaheadMenuPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { $insertMention } from './insert-mention.ts'
import { MentionMenu } from './mention-menu.tsx'
import { MentionOption } from './mention-option.ts'
import { mentionQuery } from './mention-query.ts'
import { useMentionables } from './use-mentionables.ts'

/** `@` names chambers, editions and articles, which become links, and photos, which are placed after the paragraph. */
export function MentionPlugin() {
  const [typed, setTyped] = useState<string | null>(null)
  const { failed, found, isSearching } = useMentionables(typed)
  const options = useMemo(() => found.map((mentionable) => new MentionOption(mentionable)), [found])
  // What goes on from words that name nothing names nothing: the menu is gone, and the arrows move the caret again.
  const nameless = useRef<string | null>(null)
  useEffect(() => {
    if (typed) nameless.current = found.length === 0 && !isSearching && !failed ? typed : null
  }, [failed, found, isSearching, typed])
  const trigger = useCallback((text: string, editor: LexicalEditor) => {
    const query = editor.isComposing() ? null : mentionQuery(text)
    if (!query || nameless.current === null) return query
    return query.matchingString.startsWith(nameless.current) ? null : query
  }, [])
  return (
    <LexicalTypeaheadMenuPlugin<MentionOption>
      anchorClassName="mention-anchor"
      // Before the keys of the fixed menus and lists.
      commandPriority={COMMAND_PRIORITY_NORMAL}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) =>
        anchor.current &&
        createPortal(
          <MentionMenu
            failed={failed}
            onHighlight={setHighlightedIndex}
            onSelect={selectOptionAndCleanUp}
            options={options}
            selectedIndex={selectedIndex}
          />,
          anchor.current,
        )
      }
      onQueryChange={setTyped}
      onSelectOption={({ mentionable }, asked, close) => {
        if (asked) $insertMention(mentionable, asked)
        close()
      }}
      options={options}
      triggerFn={trigger}
    />
  )
}
