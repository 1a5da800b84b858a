import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'

test('blocks are the non-blank lines, numbered from 1, as they came', () => {
  expect(blocksOf('\n一\r\n\r\n　　二 \r三\n　\n')).toEqual([
    { id: 1, text: '一' },
    { id: 2, text: '　　二 ' },
    { id: 3, text: '三' },
  ])
})

test('a text without words has no blocks', () => {
  expect(blocksOf(' \n\t\n')).toEqual([])
})
