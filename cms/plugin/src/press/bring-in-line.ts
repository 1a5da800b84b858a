import type { PressStatus } from '@guiyan/shared/press/status'
import { type Press, pressName } from './press-client.ts'
import { sameRelease } from './same-release.ts'

/** A press that does not do what the newest order says. `why` is in Chinese. */
export type OutOfLine = { press: string; why: string }

type Answering = { press: Press; status: PressStatus }
type Newest = Answering & { at: string }

const away = '没有回应'

/**
 * Restore and resume are meant for the site, so for every press; one may have been away, and the command line reaches one alone. The newest
 * of all orders counts, and presses remember theirs: so nothing is kept here, and it does not matter who calls this how often.
 * @returns who is still out of line, and those that do not answer
 */
export async function bringInLine(presses: Press[]): Promise<OutOfLine[]> {
  const { answering, silent } = await look(presses)
  const newest = newestOrder(answering)
  const missed = silent.map((press) => ({ press: pressName(press), why: away }))
  if (!newest) return missed
  const behind = answering.filter((one) => isBehind(one, newest))
  const why = await Promise.all(behind.map((one) => follow(one, newest)))
  return [...missed, ...behind.flatMap(({ press }, n) => outOfLine(press, why[n] ?? null))]
}

/** A time for a new order: now, and in any case later than every order before, whatever clock that was given by. */
export async function orderTime(presses: Press[], now = Date.now()): Promise<string> {
  const newest = newestOrder((await look(presses)).answering)
  return new Date(newest ? Math.max(now, Date.parse(newest.at) + 1) : now).toISOString()
}

/** Whether the newest order that a press remembers holds the site at an older release. A press that does not answer says nothing. */
export async function isSiteHeld(presses: Press[]): Promise<boolean> {
  const { answering } = await look(presses)
  return (newestOrder(answering)?.status.hold ?? null) !== null
}

/** Lets a soft check pass wherever it holds things up, but for `given`, which was told already. */
export async function overrideElsewhere(
  presses: Press[],
  given: Press,
  order: Parameters<Press['override']>[0],
): Promise<OutOfLine[]> {
  const { answering, silent } = await look(presses.filter((press) => press !== given))
  const stuck = answering.filter(({ status }) =>
    status.problem?.checks.some(({ check }) => check === order.check),
  )
  const answers = await Promise.all(stuck.map(({ press }) => press.override(order)))
  return [
    ...silent.map((press) => ({ press: pressName(press), why: away })),
    ...stuck.flatMap(({ press }, n) => outOfLine(press, problemOf(answers[n]))),
  ]
}

async function look(presses: Press[]): Promise<{ answering: Answering[]; silent: Press[] }> {
  const answers = await Promise.all(presses.map((press) => press.status([])))
  const answering = presses.flatMap((press, n) => {
    const answer = answers[n]
    return answer?.ok ? [{ press, status: answer.value }] : []
  })
  return { answering, silent: presses.filter((_press, n) => !answers[n]?.ok) }
}

function newestOrder(answering: Answering[]): Newest | null {
  const ordered = answering.flatMap((one) => {
    const at = orderedAt(one.status)
    return at === null ? [] : [{ ...one, at }]
  })
  return ordered.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1) ?? null
}

function orderedAt({ hold, resumed }: PressStatus): string | null {
  return hold?.at ?? resumed?.at ?? null
}

function isBehind({ status }: Answering, newest: Newest): boolean {
  return newest.status.hold ? orderedAt(status) !== newest.at : status.hold !== null
}

/** @returns why it could not, in Chinese; null where it did */
async function follow({ press }: Answering, newest: Newest): Promise<string | null> {
  const { hold, resumed } = newest.status
  if (!hold) return problemOf(await press.resume({ by: resumed?.by ?? '', at: newest.at }))
  const [theirs, own] = await Promise.all([newest.press.releases(), press.releases()])
  if (!theirs.ok || !own.ok) return away
  if (own.value.releases.length === 0) return '还没有自己的版本，恢复更新后才开始服务'
  const release = sameRelease(theirs.value.releases, hold.release, own.value.releases)
  if (release === null) return '没有相应的旧版'
  return problemOf(await press.restore({ release, by: hold.by, at: hold.at }))
}

function problemOf(answer: Awaited<ReturnType<Press['restore']>> | undefined): string | null {
  if (!answer || answer.ok) return null
  return answer.kind === 'refused' ? answer.message : away
}

function outOfLine(press: Press, why: string | null): OutOfLine[] {
  return why === null ? [] : [{ press: pressName(press), why }]
}
