import { richTextSchema } from '@guiyan/shared/content'
import { expect, test } from 'vitest'
import { body, link, paragraph } from '../sample/lexical.ts'
import { firstParagraph } from './first-paragraph.ts'

const parsed = (...nodes: Parameters<typeof body>) => richTextSchema.parse(body(...nodes))

test('is the first that has words, those of links with it', () => {
  expect(
    firstParagraph(
      parsed(paragraph('  '), paragraph(link('/about/', '泉商'), '回归。'), paragraph('第二段。')),
    ),
  ).toBe('泉商回归。')
})

test('is null where a text has none', () => {
  expect(firstParagraph(parsed())).toBeNull()
})
