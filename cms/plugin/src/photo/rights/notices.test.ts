import { expect, test } from 'vitest'
import { type NoticedFields, noticesOf } from './notices.ts'

const now = new Date('2026-11-24T02:00:00Z')
const said = (photo: NoticedFields) => noticesOf(photo, now).map(({ kind, text }) => `${kind} ${text.zh}`)

test.each<[string, NoticedFields, string[]]>([
  ['nothing', { rightsUntil: null, usage: null, withdrawnOn: null }, []],
  ['an end in 15 days', { rightsUntil: '2026-12-09T12:00:00.000Z' }, []],
  [
    'an end in 14 days',
    { rightsUntil: '2026-12-08T12:00:00.000Z' },
    ['warn 使用期限到 2026-12-08（还有 14 天），过后自动全站撤下'],
  ],
  [
    'an end today',
    { rightsUntil: '2026-11-24T12:00:00.000Z' },
    ['warn 使用期限到 2026-11-24（今天是最后一天），过后自动全站撤下'],
  ],
  [
    'an end yesterday',
    { rightsUntil: '2026-11-23T12:00:00.000Z' },
    ['stop 使用期限 2026-11-23 已过，不能再发布'],
  ],
  [
    'a withdrawal, and once only',
    { withdrawnOn: '2026-11-23T20:00:00.000Z', withdrawnReason: '当事人要求', usage: 'once' },
    ['stop 2026-11-24 全站撤下：当事人要求', 'warn 一次性使用：只能用在一篇报道里'],
  ],
])('%s is told', (_, photo, told) => {
  expect(said(photo)).toEqual(told)
})
