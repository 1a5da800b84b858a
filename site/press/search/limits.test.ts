import { expect, test } from 'vitest'
import { Turnstile } from './limits.ts'

const limits = { questions: 2, seconds: 60, atOnce: 1, waiting: 1 }

test('an address is let in so often, others are not counted with it', async () => {
  const turnstile = new Turnstile(limits)
  expect(await turnstile.admit('192.0.2.1')).toBeNull()
  expect(await turnstile.admit('192.0.2.1')).toBeNull()
  expect(await turnstile.admit('192.0.2.1')).toBeGreaterThan(0)
  expect(await turnstile.admit('192.0.2.2')).toBeNull()
})

test('machines of one IPv6 network count as one, however it is written', async () => {
  const turnstile = new Turnstile(limits)
  expect(await turnstile.admit('2001:db8:0:1::1')).toBeNull()
  expect(await turnstile.admit('2001:db8::1:ffff:0:0:2')).toBeNull()
  expect(await turnstile.admit('2001:0db8:0:1:aaaa::')).toBeGreaterThan(0)
  expect(await turnstile.admit('2001:db8:0:2::1')).toBeNull()
})

test('questions are answered one after another, and not more wait than may', async () => {
  const turnstile = new Turnstile(limits)
  const order: string[] = []
  let finish = () => {}
  const first = turnstile.through(
    () => new Promise<string>((resolve) => (finish = () => resolve(order.push('first') ? '一' : ''))),
  )
  const second = turnstile.through(async () => (order.push('second') ? '二' : ''))
  expect(await turnstile.through(async () => '三')).toBeNull()
  finish()
  expect([await first, await second]).toEqual(['一', '二'])
  expect(order).toEqual(['first', 'second'])
})

test('a question that fails makes room for the next', async () => {
  const turnstile = new Turnstile(limits)
  await expect(turnstile.through(() => Promise.reject(new Error('没有成')))).rejects.toThrow('没有成')
  expect(await turnstile.through(async () => '好')).toBe('好')
})
