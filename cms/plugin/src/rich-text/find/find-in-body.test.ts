// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { bodyWords } from '../bridge/passages.ts'
import { heading, link, openBody, paragraph, words } from '../testing/open-body.ts'
import { replaceAll, replaceOne } from './find-in-body.ts'

const story = () =>
  openBody(
    heading('南安商会'),
    paragraph('在南', words('安商', 1), '会，', link('南安商会'), '与GDP、ｇｄｐ'),
  )
const nodes = (editor: ReturnType<typeof story>) => editor.getEditorState().toJSON().root.children

test('all are replaced, across formats and within links, and the count is told', () => {
  const editor = story()
  expect(replaceAll(editor, { words: '南安商会', isExact: false }, '安溪商会')).toBe(3)
  expect(bodyWords(editor)).toBe('安溪商会\n在安溪商会，安溪商会与GDP、ｇｄｐ')
  expect(nodes(editor)[1]).toMatchObject({
    children: [
      { text: '在安溪商会，' },
      { type: 'link', children: [{ text: '安溪商会' }] },
      { text: '与GDP、ｇｄｐ' },
    ],
  })
})

test('one is replaced, the others stay', () => {
  const editor = story()
  expect(replaceOne(editor, { words: '南安商会', isExact: false }, 1, '它')).toBe(true)
  expect(bodyWords(editor)).toBe('南安商会\n在它，南安商会与GDP、ｇｄｐ')
  expect(replaceOne(editor, { words: '南安商会', isExact: false }, 2, '它')).toBe(false)
})

test('case and width count where that is asked', () => {
  const editor = story()
  expect(replaceAll(editor, { words: 'gdp', isExact: true }, '产值')).toBe(0)
  expect(replaceAll(editor, { words: 'gdp', isExact: false }, '产值')).toBe(2)
})

test('nothing in the place of words takes them out; an emptied paragraph stays', () => {
  const editor = openBody('甲甲', '乙甲')
  expect(replaceAll(editor, { words: '甲', isExact: false }, '')).toBe(3)
  expect(bodyWords(editor)).toBe('乙')
  expect(nodes(editor)).toHaveLength(2)
})

test('a link whose words are taken out is gone', () => {
  const editor = openBody(paragraph('见', link('商会'), '。'))
  replaceAll(editor, { words: '商会', isExact: false }, '')
  expect(nodes(editor)[0]).toMatchObject({ children: [{ text: '见。' }] })
})
