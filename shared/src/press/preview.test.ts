import { expect, test } from 'vitest'
import { previewExpires, previewMs, readPreview, signPreview } from './preview.ts'

const secret = 'a'.repeat(32)
const right = { collection: 'articles', id: '12', expires: 1000 } as const

test('a signed right can be read until its time is over', () => {
  const token = signPreview(right, secret)
  expect(token).toMatch(/^[\w.-]+$/)
  expect(readPreview(token, secret, 999)).toEqual(right)
  expect(readPreview(token, secret, 1000)).toBeNull()
})

test('what another secret signed, or somebody changed, is nothing', () => {
  const [body = '', signature = ''] = signPreview(right, secret).split('.')
  const longer = Buffer.from(JSON.stringify({ ...right, expires: 9999 })).toString('base64url')
  expect(readPreview(signPreview(right, 'b'.repeat(32)), secret, 0)).toBeNull()
  for (const token of [`${longer}.${signature}`, `${body}.`, body, '', '.', `${body}.${signature}x`]) {
    expect(readPreview(token, secret, 0)).toBeNull()
  }
})

test('an address works for at least half of the time, and is the same for some minutes', () => {
  const start = Date.parse('2026-11-23T00:00:00Z')
  for (let now = start; now < start + 3 * previewMs; now += 7919) {
    expect(previewExpires(now) - now).toBeGreaterThan(previewMs / 2 - 1)
    expect(previewExpires(now) - now).toBeLessThanOrEqual(previewMs)
  }
  expect(previewExpires(start + previewMs / 2 - 1)).toBe(previewExpires(start))
  expect(previewExpires(start + previewMs / 2)).not.toBe(previewExpires(start))
})
