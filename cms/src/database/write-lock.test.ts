import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { DatabaseBusyError } from './errors.ts'
import { createWriteLock } from './write-lock.ts'

afterEach(() => vi.useRealTimers())

test('never two writers, whatever order they come and go in, and nobody is forgotten', async () => {
  const lock = createWriteLock(10_000)
  let inside = 0
  const finished: number[] = []
  const writers = Array.from({ length: 200 }, async (_, index) => {
    if (index % 3 === 0) await pause(index % 7)
    const release = await lock.acquire()
    expect(++inside).toBe(1)
    if (index % 5 === 0) await pause(1)
    inside--
    finished.push(index)
    release()
    release()
  })
  await Promise.all(writers)
  expect(finished).toHaveLength(200)
})

test('those who wait are served in the order they came', async () => {
  const lock = createWriteLock(10_000)
  const first = await lock.acquire()
  const order: string[] = []
  const waiting = ['a', 'b', 'c'].map(async (name) => {
    const release = await lock.acquire()
    order.push(name)
    release()
  })
  first()
  await Promise.all(waiting)
  expect(order).toEqual(['a', 'b', 'c'])
})

test('a holder that keeps everybody waiting: the others are told, and the lock works again once it is back', async () => {
  vi.useFakeTimers()
  const lock = createWriteLock(1000)
  const stuck = await lock.acquire()
  const refused = expect(lock.acquire()).rejects.toThrow(DatabaseBusyError)
  await vi.advanceTimersByTimeAsync(1000)
  await refused
  stuck()
  await expect(lock.acquire()).resolves.toBeTypeOf('function')
})

test('a long queue that moves is no reason to give up', async () => {
  vi.useFakeTimers()
  const lock = createWriteLock(1000)
  const done = Promise.all(
    Array.from({ length: 10 }, async () => {
      const release = await lock.acquire()
      setTimeout(release, 900)
    }),
  )
  await vi.advanceTimersByTimeAsync(9000)
  await expect(done).resolves.toHaveLength(10)
})
