import { expect, test } from 'vitest'
import { startScore } from './starts.ts'

test.each(['山。灯光亮起来', '一个人？没人回答', '晚，他又来了', '，他又来了', '的人越来越多'])(
  '%s is the rest of a paragraph rather than the beginning of one',
  (text) => expect(startScore(text)).toBeLessThan(-2),
)

test.each(['昨日，商会成立。', '一、停水时间。', '“回声不骗人。”', '记者：忙吗？'])(
  '%s begins a paragraph',
  (text) => expect(startScore(text)).toBeGreaterThan(0.5),
)
