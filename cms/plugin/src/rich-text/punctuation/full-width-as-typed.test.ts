// @vitest-environment happy-dom
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  BEFORE_INPUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { registerRichText } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { expect, test } from 'vitest'
import { bodyWords } from '../bridge/passages.ts'
import { link, openBody, paragraph } from '../testing/open-body.ts'
import { registerFullWidth } from './full-width-as-typed.ts'

function writing(...nodes: Parameters<typeof openBody>): LexicalEditor {
  const editor = openBody(...nodes)
  registerRichText(editor)
  registerFullWidth(editor, () => true)
  editor.update(() => void $getRoot().selectEnd(), { discrete: true })
  return editor
}

/** Each character as one key; ⌫ is Backspace. */
function type(editor: LexicalEditor, keys: string): void {
  for (const key of keys) {
    editor.update(
      () => {
        if (key === '⌫') return void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)
        const event = new InputEvent('beforeinput', { inputType: 'insertText', data: key, cancelable: true })
        editor.dispatchCommand(BEFORE_INPUT_COMMAND, event)
        const selection = $getSelection()
        if (!event.defaultPrevented && $isRangeSelection(selection)) selection.insertText(key)
      },
      { discrete: true },
    )
  }
}

test('marks become full width, and Backspace takes that back once', () => {
  const editor = writing('泉商')
  type(editor, ',回家.')
  expect(bodyWords(editor)).toBe('泉商，回家。')
  type(editor, '⌫')
  expect(bodyWords(editor)).toBe('泉商，回家.')
})

test('a mark that was taken back stays as typed', () => {
  const editor = writing('泉商')
  type(editor, ',⌫甲')
  expect(bodyWords(editor)).toBe('泉商,甲')
})

test('behind a link, and at the beginning of a paragraph, the text before counts', () => {
  const editor = writing(paragraph('见', link('商会')))
  type(editor, ',')
  expect(bodyWords(editor)).toBe('见商会，')
  const second = writing('一。', paragraph())
  type(second, '"二')
  expect(bodyWords(second)).toBe('一。\n“二')
})

test('what is there already is left as it is', () => {
  const editor = writing('旧文,有半角.标点')
  type(editor, '!')
  expect(bodyWords(editor)).toBe('旧文,有半角.标点！')
})
