import type { Hold } from '@guiyan/shared/press/status'
import type { PressHealth } from '../../press/state-endpoint.ts'

/**
 * Something that keeps the site from following the CMS, once however many presses it is about. `who` names them, empty where it is
 * about all. `held`: at which release each is, and the newest order · `stray`: others are held, these are not · `newcomer`: these have
 * no release yet, and wait as the others are held.
 */
export type Trouble =
  | HeldTrouble
  | { kind: 'away' | 'stray' | 'newcomer'; who: string[] }
  | { kind: 'problem' | 'purge'; who: string[]; message: string }
/** `number` is that of a press which knows the newest order. */
export type HeldTrouble = {
  kind: 'held'
  who: string[]
  hold: Hold
  number: number
  at: { press: string; release: number }[]
}

/** What is to be said of these presses; nothing where all is well. */
export function troublesOf(presses: PressHealth[]): Trouble[] {
  const whoOf = (some: PressHealth[]) =>
    some.length === presses.length ? [] : some.map(({ press }) => press)
  const alike = (kind: 'away' | 'stray' | 'newcomer', is: (press: PressHealth) => boolean): Trouble[] => {
    const some = presses.filter(is)
    return some.length > 0 ? [{ kind, who: whoOf(some) }] : []
  }
  const saying = (kind: 'problem' | 'purge', of: (press: PressHealth) => string | undefined): Trouble[] => {
    const messages = new Set(presses.flatMap((press) => of(press) ?? []))
    return [...messages].map((message) => ({
      kind,
      message,
      who: whoOf(presses.filter((press) => of(press) === message)),
    }))
  }
  const someHeld = presses.some(({ hold }) => hold)
  return [
    ...heldIn(presses),
    ...alike('newcomer', isNewcomer),
    ...alike('stray', (press) => press.answers && someHeld && !press.hold && !isNewcomer(press)),
    ...alike('away', ({ answers }) => !answers),
    ...saying('problem', (press) => (isNewcomer(press) ? undefined : press.problem?.message)),
    ...saying('purge', ({ purge }) => purge?.problem ?? undefined),
  ]
}

const isNewcomer = ({ problem }: PressHealth) => problem?.kind === 'held'

function heldIn(presses: PressHealth[]): Trouble[] {
  const held = presses.flatMap(({ hold, press, number }) => (hold ? [{ hold, press, number }] : []))
  const newest = held.toSorted((one, other) => one.hold.at.localeCompare(other.hold.at)).at(-1)
  if (!newest) return []
  const at = held.map(({ press, hold }) => ({ press, release: hold.release }))
  return [{ kind: 'held', who: [], hold: newest.hold, number: newest.number, at }]
}
