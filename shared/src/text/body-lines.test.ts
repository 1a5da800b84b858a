import { expect, test } from 'vitest'
import { bodyLines, standsIn } from './body-lines.ts'

const text = (words: string) => ({ type: 'text', text: words })
const body = (...children: object[]) => ({ root: { type: 'root', children } })

test('each paragraph, subhead, quotation and item is a line, with the number of its node', () => {
  const link = { type: 'link', children: [text('郑州泉州商会')] }
  const lines = bodyLines(
    body(
      { type: 'heading', tag: 'h2', children: [text('小题')] },
      { type: 'paragraph', children: [text('多年来，'), link, { type: 'linebreak' }, text('又起一行')] },
      { type: 'paragraph', children: [] },
      { type: 'horizontalrule' },
      { type: 'quote', children: [text('引文')] },
      {
        type: 'list',
        children: [
          { type: 'listitem', children: [text('一')] },
          {
            type: 'listitem',
            children: [{ type: 'list', children: [{ type: 'listitem', children: [text('甲')] }] }],
          },
        ],
      },
    ),
  )
  expect(lines).toEqual([
    { text: '小题', kind: 'subhead', at: 0 },
    { text: '多年来，郑州泉州商会\n又起一行', kind: 'paragraph', at: 1 },
    { text: '引文', kind: 'quote', at: 4 },
    { text: '一', kind: 'item', at: 5 },
    { text: '甲', kind: 'item', at: 5 },
  ])
})

test('the words of a block are those that a person typed into it', () => {
  const fields = {
    blockType: 'factBox',
    title: '资料',
    rows: [{ label: '会员', value: '120家' }, null],
    photo: 3,
  }
  expect(bodyLines(body({ type: 'block', fields })).map(({ text: words }) => words)).toEqual([
    '资料',
    '会员',
    '120家',
  ])
})

test.each([
  [null],
  ['x'],
  [{}],
  [{ root: {} }],
  [{ root: { children: 'x' } }],
  [body({}, { type: 'block' })],
])('a draft may be anything: %j has no lines', (draft) => {
  expect(bodyLines(draft)).toEqual([])
})

test('words stand in a text only where they stand together in one line', () => {
  const lines = bodyLines(
    body(
      { type: 'paragraph', children: [text('投资'), text('数亿元。')] },
      { type: 'paragraph', children: [text('次年')] },
    ),
  )
  expect(standsIn(lines, ' 投资数亿元 ')).toBe(true)
  expect(standsIn(lines, '数亿元。次年')).toBe(false)
  expect(standsIn(lines, '')).toBe(false)
})
