// @vitest-environment happy-dom
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $selectAll,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { describe, expect, test } from 'vitest'
import { openBody, heading, lineBreak, link, list, listItem, paragraph, words } from '../testing/open-body.ts'
import {
  bodyWords,
  onBodyChange,
  replacePassage,
  selectedPassage,
  selectedPassageWithContext,
  showPassage,
} from './passages.ts'

const story = () =>
  openBody(
    heading('泉商', words('回归', 1)),
    paragraph('长春市', link('南安', words('商会', 1)), '捐资数亿元。'),
    paragraph(),
    list(listItem('第一条', list(listItem('其中一款'))), listItem('南安商会', lineBreak, '又一行')),
  )

const selectionText = (editor: LexicalEditor) =>
  editor.getEditorState().read(() => $getSelection()?.getTextContent())
const bodyJson = (editor: LexicalEditor) => editor.getEditorState().toJSON().root.children

test('the words of a body are its lines, without blocks, formats and empty paragraphs', () => {
  expect(bodyWords(story())).toBe('泉商回归\n长春市南安商会捐资数亿元。\n第一条\n其中一款\n南安商会\n又一行')
})

describe('a passage is shown', () => {
  test.each([
    ['in one node', '数亿元'],
    ['across formatting', '商回归'],
    ['into a link', '长春市南安'],
    ['out of a link', '商会捐资'],
    ['over a whole link', '市南安商会捐'],
    ['in a nested list', '其中一款'],
  ])('%s', (_, quote) => {
    const editor = story()
    expect(showPassage(editor, quote)).toBe(true)
    expect(selectionText(editor)).toBe(quote)
    expect(selectedPassage(editor)).toBe(quote)
  })

  test('over the end of a paragraph, as it was quoted', () => {
    const editor = story()
    expect(showPassage(editor, '回归\n长春市')).toBe(true)
    expect(selectedPassage(editor)).toBe('回归\n长春市')
  })

  test('the second time it stands there', () => {
    const editor = story()
    expect(showPassage(editor, '南安商会', 1)).toBe(true)
    expect(selectedPassageWithContext(editor)).toEqual({
      quote: '南安商会',
      occurrence: 1,
      before: '泉商回归\n长春市南安商会捐资数亿元。\n第一条\n其中一款\n',
      after: '\n又一行',
    })
  })

  test.each([
    ['words that are not there', '厦门', 0],
    ['a third time', '南安商会', 2],
    ['nothing', '', 0],
    ['words of two paragraphs run together', '回归长春', 0],
  ])('not: %s', (_, quote, occurrence) => {
    const editor = story()
    expect(showPassage(editor, quote, occurrence)).toBe(false)
    expect(selectionText(editor)).toBeUndefined()
  })
})

describe('a selection', () => {
  test('of everything is all the words', () => {
    const editor = story()
    editor.update(() => void $selectAll(), { discrete: true })
    expect(selectedPassage(editor)).toBe(bodyWords(editor))
  })

  test('drawn backwards is the same passage', () => {
    const editor = story()
    showPassage(editor, '市南安商会捐')
    editor.update(
      () => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) {
          const { key, offset, type } = selection.anchor
          selection.anchor.set(selection.focus.key, selection.focus.offset, selection.focus.type)
          selection.focus.set(key, offset, type)
        }
      },
      { discrete: true },
    )
    expect(selectedPassage(editor)).toBe('市南安商会捐')
  })

  test('that is a caret, or is not there, is no passage', () => {
    const editor = story()
    expect(selectedPassage(editor)).toBeNull()
    editor.update(() => void $getRoot().selectStart(), { discrete: true })
    expect(selectedPassage(editor)).toBeNull()
  })
})

describe('a passage is replaced', () => {
  test('and keeps the formatting that it begins with', () => {
    const editor = openBody(paragraph('甲', words('乙丙', 1), '丁'))
    expect(replacePassage(editor, '丙丁', '戊')).toBe(true)
    expect(bodyJson(editor)).toMatchObject([
      {
        children: [
          { text: '甲', format: 0 },
          { text: '乙戊', format: 1 },
        ],
      },
    ])
  })

  test('the one that was meant, inside a link, which stays', () => {
    const editor = openBody('商会', paragraph('见', link('商会')))
    expect(replacePassage(editor, '商会', '协会', 1)).toBe(true)
    expect(bodyJson(editor)).toMatchObject([
      { children: [{ text: '商会' }] },
      { children: [{ text: '见' }, { type: 'link', children: [{ text: '协会' }] }] },
    ])
  })

  test('not when it is not there, nor in a closed editor', () => {
    const editor = openBody('甲乙')
    expect(replacePassage(editor, '丙', '丁')).toBe(false)
    editor.setEditable(false)
    expect(replacePassage(editor, '甲', '丁')).toBe(false)
    expect(bodyWords(editor)).toBe('甲乙')
  })
})

test('changes of the words are told, moves of the caret are not', () => {
  const editor = openBody('甲乙')
  const told: string[] = []
  const stop = onBodyChange(editor, (text) => told.push(text))
  showPassage(editor, '乙')
  replacePassage(editor, '乙', '丙')
  stop()
  replacePassage(editor, '丙', '丁')
  expect(told).toEqual(['甲丙'])
})
