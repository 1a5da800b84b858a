import { type machine } from '../bench/machine.ts'
import { percentile, round } from '../bench/figures.ts'
import type { Desk } from './editors/desk.ts'
import type { Failures } from './failures.ts'
import type { Killer } from './killer.ts'
import type { LiveWatch } from './live-watch.ts'
import type { MemoryWatch } from './memory.ts'
import type { Outages } from './outages.ts'
import type { ReaderFigures } from './readers/readers.ts'

type Parts = {
  seconds: number
  /** On the machine before it began. */
  before: ReturnType<typeof machine>
  desk: Desk
  failures: Failures
  killer: Killer
  outages: Outages
  readers: ReaderFigures
  watch: LiveWatch
  memory: MemoryWatch
}

/** The soak's figures. Times in milliseconds. */
export function reportOf({
  seconds,
  before,
  desk,
  failures,
  killer,
  outages,
  readers,
  watch,
  memory,
}: Parts) {
  const awayMs = (part: string) =>
    outages.all.filter((each) => each.part === part).map(({ from, to }) => to - from)
  const live = (wasDisturbed: boolean) =>
    spread(watch.seen.filter((each) => each.wasDisturbed === wasDisturbed).map(({ ms }) => ms))
  return {
    machine: before,
    seconds: Math.round(seconds),
    kills: Object.fromEntries(
      [...killer.kills].map(([part, times]) => [part, { times, away: spread(awayMs(part)) }]),
    ),
    editors: {
      articles: desk.articles.length,
      pictures: desk.photos.length,
      acknowledged: Object.fromEntries(Object.entries(desk.tookMs).map(([what, all]) => [what, spread(all)])),
      refused: counted(desk.refusals.map(({ part, said }) => `${part}: ${said.slice(0, 60)}`)),
    },
    readers: {
      requests: readers.requests,
      aSecond: round(readers.requests / seconds),
      ok: readers.ok,
      whileNginxWasAway: readers.away,
      cutInFlight: readers.cut,
      took: spread(readers.tookMs),
    },
    live: { undisturbed: live(false), afterRecovery: live(true), never: watch.waiting },
    memory: Object.fromEntries(memory.of),
    bars: bars(failures, watch),
    failures: { count: failures.count, kinds: Object.fromEntries(failures.kinds), first: failures.lines },
  }
}

/** Whether each of the soak's bars is met, by what broke it. */
function bars({ kinds }: Failures, watch: LiveWatch) {
  const none = (...names: string[]) => names.every((name) => !kinds.has(name))
  return {
    'every acknowledged write is present': none('write lost'),
    'every publish is live on every press within 60 s of recovery': none('not live') && watch.waiting === 0,
    'readers get 200, but for what was in flight': none('reader'),
    'editors are refused only what was in flight or while database or store were away':
      none('refused without a reason'),
    'no mixed release, and all presses come to the same bytes': none('mixed release', 'presses differ'),
    'no draft is seen, no process ends by itself': none('draft seen', 'ended by itself'),
  }
}

function spread(values: number[]) {
  // Ten minutes of readers are more than a call may have arguments.
  const max = Math.round(values.reduce((most, value) => Math.max(most, value), 0))
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => Math.round(percentile(values, share)))
  return { count: values.length, p50, p95, p99, max }
}

function counted(words: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
