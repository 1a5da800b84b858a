import type { TopNode } from '@guiyan/shared/content'
import { expect, test } from 'vitest'
import { anchorsOf, sectionsOf } from './sections.ts'

type Tag = 'h2' | 'h3' | 'h4'
const heading = (text: string, tag: Tag = 'h2'): TopNode => ({
  type: 'heading',
  tag,
  children: [{ type: 'text', text, format: 0 }],
})

test('ids are made of the subheads’ words, whatever stands between them', () => {
  const nodes = [heading('助力“泉商回归”行动'), heading('细节', 'h3'), heading('2024年')]
  expect(sectionsOf(anchorsOf(nodes))).toEqual([
    { id: 's-助力泉商回归行动', title: '助力“泉商回归”行动' },
    { id: 's-2024年', title: '2024年' },
  ])
})

test('two subheads that say the same have two ids', () => {
  expect([...anchorsOf([heading('其一'), heading('其一')]).values()]).toEqual(['s-其一', 's-其一-2'])
})

test('a body without the first level is parted by the next', () => {
  expect(sectionsOf(anchorsOf([heading('细节', 'h3'), heading('更细', 'h4')]))).toHaveLength(1)
})
