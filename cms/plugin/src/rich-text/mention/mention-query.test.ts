import { expect, test } from 'vitest'
import { mentionQuery } from './mention-query.ts'

test.each([
  ['@', ''],
  ['泉商@', ''],
  ['记者从@cd', 'cd'],
  ['记者从＠成都', '成都'],
  ['“@sxmn', 'sxmn'],
  ['见 @IMG_1.jpg', 'IMG_1.jpg'],
])('%s asks for %j', (text, typed) => {
  const found = mentionQuery(text)
  expect(found?.matchingString).toBe(typed)
  expect(text.slice(found?.leadOffset)).toBe(found?.replaceableString)
})

test.each(['li.si@example', 'a+b@', '@甲 乙', '@甲，', '甲@乙@', '没有', `@${'长'.repeat(21)}`])(
  '%s asks for nothing, or for what stands last',
  (text) => expect(mentionQuery(text)?.matchingString ?? '').toBe(''),
)
