import { expect, test } from 'vitest'
import { textTags } from './text-tags.ts'

test('each bit of a format is an element, bold outermost', () => {
  expect(textTags(0)).toEqual([])
  expect(textTags(1 | 2)).toEqual(['strong', 'em'])
  expect(textTags(127)).toEqual(['strong', 'em', 's', 'u', 'code', 'sub', 'sup'])
})
