import { describe, expect, test } from 'vitest'
import { progressOf, secondsLeft } from './queue-progress.ts'
import {
  emptyQueue,
  maxTries,
  nextTime,
  nextUploads,
  type Problem,
  type Queue,
  queueAfter,
  type QueueEvent,
  type Upload,
} from './queue-state.ts'

const file = (key: string, size = 100) => ({ key, batch: 'b', name: `${key}.jpg`, size })
const after = (queue: Queue, ...events: QueueEvent[]) => events.reduce(queueAfter, queue)
const three = after(emptyQueue, { type: 'added', files: [file('a'), file('b'), file('c')] })
const one = (queue: Queue, key: string): Partial<Upload> =>
  queue.uploads.find((upload) => upload.key === key) ?? {}
const states = (queue: Queue) => queue.uploads.map(({ state }) => state).join(' ')
const away: Problem = { message: '没有连上', passing: true, duplicateOf: null }
const damaged: Problem = { message: '图片已损坏', passing: false, duplicateOf: null }
const keys = (uploads: Upload[]) => uploads.map(({ key }) => key).join('')

describe('a queue', () => {
  test('sends two at once, in the order in which they were added', () => {
    expect(keys(nextUploads(three, 0, 2))).toBe('ab')
    const busy = after(three, { type: 'started', key: 'a' }, { type: 'started', key: 'b' })
    expect(keys(nextUploads(busy, 0, 2))).toBe('')
    expect(keys(nextUploads(after(busy, { type: 'done', key: 'a', photo: 1, at: 1_000 }), 0, 2))).toBe('c')
  })

  test('takes a file that it has already once only', () => {
    expect(states(after(three, { type: 'added', files: [file('b'), file('d')] }))).toBe(
      'waiting waiting waiting waiting',
    )
  })

  test('goes on where a file is refused', () => {
    const queue = after(
      three,
      { type: 'started', key: 'a' },
      { type: 'failed', key: 'a', problem: damaged, at: 0 },
    )
    expect(states(queue)).toBe('failed waiting waiting')
    expect(one(queue, 'a')).toMatchObject({ problem: damaged })
    expect(keys(nextUploads(queue, 0, 2))).toBe('bc')
  })

  test('knows how much of a file is sent, never more than there is', () => {
    const queue = after(three, { type: 'started', key: 'a' }, { type: 'progressed', key: 'a', sent: 130 })
    expect(one(queue, 'a').sent).toBe(100)
  })
})

describe('what failed by the way', () => {
  const failing = (queue: Queue, at: number) =>
    after(queue, { type: 'started', key: 'a' }, { type: 'failed', key: 'a', problem: away, at })

  test('is sent again by itself, each time twice as late', () => {
    const once = failing(three, 1_000)
    expect(one(once, 'a')).toMatchObject({ state: 'waiting', notBefore: 2_000, problem: away })
    expect(keys(nextUploads(once, 1_999, 2))).toBe('bc')
    expect(nextTime(once, 1_999)).toBe(2_000)
    expect(keys(nextUploads(once, 2_000, 2))).toBe('ab')
    expect(one(failing(once, 2_000), 'a').notBefore).toBe(4_000)
  })

  test('is left to the person after some tries, and starts afresh when asked to', () => {
    let queue = three
    for (let n = 0; n < maxTries; n++) queue = failing(queue, 0)
    expect(states(queue)).toBe('failed waiting waiting')
    expect(one(after(queue, { type: 'retried', key: null }), 'a')).toMatchObject({
      state: 'waiting',
      tries: 0,
      problem: null,
    })
  })

  test('goes on at once when the network is back', () => {
    expect(keys(nextUploads(after(failing(three, 1_000), { type: 'resumed', files: [] }), 1_000, 1))).toBe(
      'a',
    )
  })
})

test('a refused picture is not sent again', () => {
  const queue = after(
    three,
    { type: 'started', key: 'a' },
    { type: 'failed', key: 'a', problem: damaged, at: 0 },
    { type: 'retried', key: null },
  )
  expect(states(queue)).toBe('failed waiting waiting')
})

test('cancelling one or all leaves what is done', () => {
  const queue = after(
    three,
    { type: 'started', key: 'a' },
    { type: 'done', key: 'a', photo: 7, at: 1_000 },
    { type: 'started', key: 'b' },
  )
  expect(states(after(queue, { type: 'cancelled', key: 'b' }))).toBe('done cancelled waiting')
  const all = after(queue, { type: 'cancelled', key: null })
  expect(states(all)).toBe('done cancelled cancelled')
  expect(states(after(all, { type: 'done', key: 'b', photo: 8, at: 1_000 }))).toBe('done cancelled cancelled')
})

test('what somebody has seen goes from the list, but nothing that is on its way', () => {
  const queue = after(
    three,
    { type: 'started', key: 'a' },
    { type: 'failed', key: 'a', problem: damaged, at: 0 },
  )
  expect(states(after(queue, { type: 'dismissed', key: 'a' }, { type: 'dismissed', key: 'b' }))).toBe(
    'waiting waiting',
  )
})

test('nothing is sent while nobody is signed in, and nothing is lost', () => {
  const out = after(three, { type: 'started', key: 'a' }, { type: 'signedOut', key: 'a' })
  expect(states(out)).toBe('waiting waiting waiting')
  expect([nextUploads(out, 0, 2), nextTime(out, 0)]).toEqual([[], null])
  expect(keys(nextUploads(after(out, { type: 'resumed', files: [] }), 0, 2))).toBe('ab')
})

test('a reopened desk goes on with what was left', () => {
  const queue = after(emptyQueue, { type: 'resumed', files: [file('c')] })
  expect(keys(nextUploads(queue, 0, 2))).toBe('c')
})

test('look-alikes are noted at the picture that arrived', () => {
  const similar = [{ id: 3, caption: '合影', thumbnail: null }]
  const queue = after(
    three,
    { type: 'started', key: 'a' },
    { type: 'done', key: 'a', photo: 7, at: 1_000 },
    { type: 'resembled', key: 'a', similar },
    { type: 'resembled', key: 'b', similar },
  )
  expect([one(queue, 'a').similar, one(queue, 'b').similar]).toEqual([similar, []])
})

describe('progress', () => {
  const queue = after(
    three,
    { type: 'started', key: 'a' },
    { type: 'done', key: 'a', photo: 7, at: 1_000 },
    { type: 'started', key: 'b' },
    { type: 'progressed', key: 'b', sent: 40 },
  )

  test('counts files and bytes, without what was cancelled', () => {
    expect(progressOf(queue.uploads)).toEqual({
      files: 3,
      done: 1,
      failed: 0,
      open: 2,
      bytes: 300,
      sent: 140,
    })
    const fewer = after(queue, { type: 'cancelled', key: 'c' })
    expect(progressOf(fewer.uploads)).toMatchObject({ files: 2, bytes: 200 })
  })

  test('tells the time left by the pictures that are done', () => {
    expect(secondsLeft(queue.uploads, 0, 3_000)).toBe(6)
    expect(secondsLeft(three.uploads, 0, 3_000)).toBeNull()
  })

  test('tells it by those that arrived since sending began anew', () => {
    expect(secondsLeft(queue.uploads, 2_000, 3_000)).toBeNull()
  })
})
