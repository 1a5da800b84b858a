/** A photo that the CMS has already, as far as a warning needs it. */
export type KnownPhoto = {
  id: number | string
  caption: string | null
  credit?: string | null
  thumbnail: string | null
}

/** Why a file did not get in. `passing`: the same file may get in later. */
export type Problem = { message: string; passing: boolean; duplicateOf: KnownPhoto | null }

/** A file on its way. `sent` is in bytes, `notBefore` a time in milliseconds. */
export type Upload = {
  key: string
  batch: string
  name: string
  size: number
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled'
  sent: number
  tries: number
  notBefore: number
  problem: Problem | null
  /** Its photo once it is done, and when that was. */
  photo: number | string | null
  doneAt: number | null
  /** Pictures that look like it. */
  similar: KnownPhoto[]
}

/** `signedOut`: nothing is sent until somebody has signed in again. */
export type Queue = { uploads: Upload[]; signedOut: boolean }

export type QueuedFile = Pick<Upload, 'key' | 'batch' | 'name' | 'size'>

/** `key: null` means all that it can apply to. Times are given, so that the reducer is pure. */
export type QueueEvent =
  | { type: 'added'; files: QueuedFile[] }
  /** Files of a closed tab, or none: the person signed in again, or the network is back. */
  | { type: 'resumed'; files: QueuedFile[] }
  | { type: 'started'; key: string }
  | { type: 'progressed'; key: string; sent: number }
  | { type: 'done'; key: string; photo: number | string; at: number }
  | { type: 'resembled'; key: string; similar: KnownPhoto[] }
  | { type: 'failed'; key: string; problem: Problem; at: number }
  | { type: 'signedOut'; key: string }
  | { type: 'retried'; key: string | null }
  | { type: 'cancelled'; key: string | null }
  /** The person has seen what became of it. */
  | { type: 'dismissed'; key: string }

export const emptyQueue: Queue = { uploads: [], signedOut: false }

/** Sendings of one file before a person is asked: some two minutes. */
export const maxTries = 8
const firstDelayMs = 1_000
const longestDelayMs = 30_000

/** What comes of the queue. An event that the state of its upload does not allow changes nothing. */
export function queueAfter(queue: Queue, event: QueueEvent): Queue {
  switch (event.type) {
    case 'added':
      return withFiles(queue, event.files)
    case 'resumed': {
      const uploads = queue.uploads.map((one) => (one.state === 'waiting' ? { ...one, notBefore: 0 } : one))
      return withFiles({ uploads, signedOut: false }, event.files)
    }
    case 'signedOut':
      return { ...change(queue, event.key, 'sending', waitingAgain), signedOut: true }
    case 'started':
      return change(queue, event.key, 'waiting', (one) => ({
        ...one,
        state: 'sending',
        sent: 0,
        problem: null,
      }))
    case 'progressed':
      return change(queue, event.key, 'sending', (one) => ({ ...one, sent: Math.min(event.sent, one.size) }))
    case 'done':
      return change(queue, event.key, 'sending', (one) => ({
        ...one,
        state: 'done',
        sent: one.size,
        photo: event.photo,
        doneAt: event.at,
      }))
    case 'resembled':
      return change(queue, event.key, 'done', (one) => ({ ...one, similar: event.similar }))
    case 'failed':
      return change(queue, event.key, 'sending', (one) => failed(one, event.problem, event.at))
    case 'retried':
      return change(queue, event.key, 'failed', (one) =>
        one.problem?.passing ? { ...waitingAgain(one), tries: 0 } : one,
      )
    case 'dismissed':
      return { ...queue, uploads: queue.uploads.filter((one) => one.key !== event.key || isOpen(one)) }
    case 'cancelled':
      return change(queue, event.key, ['waiting', 'sending'], (one) => ({
        ...one,
        state: 'cancelled',
        sent: 0,
      }))
  }
}

/** Not here yet, and nothing stands in its way that only a person can clear. */
export const isOpen = ({ state }: Upload): boolean => state === 'waiting' || state === 'sending'

function withFiles(queue: Queue, files: QueuedFile[]): Queue {
  const known = new Set(queue.uploads.map(({ key }) => key))
  const added = files
    .filter(({ key }) => !known.has(key))
    .map((file): Upload => ({
      ...file,
      state: 'waiting',
      sent: 0,
      tries: 0,
      notBefore: 0,
      problem: null,
      photo: null,
      doneAt: null,
      similar: [],
    }))
  return { ...queue, uploads: [...queue.uploads, ...added] }
}

function change(
  queue: Queue,
  key: string | null,
  from: Upload['state'] | Upload['state'][],
  to: (upload: Upload) => Upload,
): Queue {
  const applies = (one: Upload) => (key === null || one.key === key) && [from].flat().includes(one.state)
  return { ...queue, uploads: queue.uploads.map((one) => (applies(one) ? to(one) : one)) }
}

const waitingAgain = (upload: Upload): Upload => ({
  ...upload,
  state: 'waiting',
  sent: 0,
  notBefore: 0,
  problem: null,
})

/** Waits and is sent again by itself where that can help, each time twice as long. */
function failed(upload: Upload, problem: Problem, at: number): Upload {
  const tries = upload.tries + 1
  if (!problem.passing || tries >= maxTries) return { ...upload, state: 'failed', sent: 0, tries, problem }
  const delay = Math.min(firstDelayMs * 2 ** (tries - 1), longestDelayMs)
  return { ...waitingAgain(upload), tries, notBefore: at + delay, problem }
}

/** What to send now. @param now milliseconds @param atOnce how many may be on their way together */
export function nextUploads(queue: Queue, now: number, atOnce: number): Upload[] {
  if (queue.signedOut) return []
  const free = atOnce - queue.uploads.filter(({ state }) => state === 'sending').length
  const ready = queue.uploads.filter(({ state, notBefore }) => state === 'waiting' && notBefore <= now)
  return ready.slice(0, Math.max(0, free))
}

/** When to look again for something to send, in milliseconds; null where nothing waits for its time. */
export function nextTime(queue: Queue, now: number): number | null {
  const times = queue.uploads
    .filter(({ state, notBefore }) => state === 'waiting' && notBefore > now)
    .map(({ notBefore }) => notBefore)
  return queue.signedOut || times.length === 0 ? null : Math.min(...times)
}
