import type { DocumentStatus, Hold, PressProblem } from '@guiyan/shared/press/status'
import type { Publication } from './record-publication.ts'

/**
 * How far a document is on its way to readers. `draft` 草稿 · `waiting` 待上线 · `live` 已上线 · `differs` 与线上不同: a newer
 * draft than what readers get · `failed` 上线失败 · `leaving` 待撤下 · `gone` 已撤下, proven · `unknown` 无法确认.
 */
export type StateName = 'draft' | 'waiting' | 'live' | 'differs' | 'failed' | 'leaving' | 'gone' | 'unknown'

/** What the CMS itself knows of a document. */
export type DocumentFacts = {
  /** `updatedAt` of what the public may read; null: nothing is published. */
  revision: string | null
  /** Where readers find it; null while it is not published. */
  url: string | null
  /** There is a draft that is newer than what is published. */
  newerDraft: boolean
  /** Who brought it to this, and when; null where no record says. */
  publication: Pick<Publication, 'action' | 'byName'> | null
}

/** What one press says of a document; `word` is null where the press does not answer. `press` is its name. */
export type PressWord = {
  press: string
  word: (DocumentStatus & { hold: Hold | null; problem: PressProblem | null }) | null
}

/** What people are shown. */
export type DocumentState = {
  state: StateName
  /** When that was proven, ISO 8601; null where nothing was. */
  at: string | null
  url: string | null
  by: string | null
  /** Why it is not as it should be, in Chinese, from the press. */
  reason: string | null
  /** The site stands at an older release on purpose. */
  hold: Hold | null
  newerDraft: boolean
  /** Of several presses some have proved it and others not: what is proven, by how many of how many. */
  partly: { state: 'live' | 'gone'; at: number; of: number } | null
  /** Which of several presses are not as far as the others, and why, as far as they say. */
  lacking: { press: string; state: StateName; reason: string | null }[]
}

type Judged = { press: string; state: StateName; at: string | null; reason: string | null }

/** The worst that a press says decides; of two that say the same, the later proof. */
const severity: StateName[] = ['draft', 'gone', 'live', 'differs', 'unknown', 'leaving', 'waiting', 'failed']

/** Says how far a document is. Nothing is guessed: without a press's proof it is neither 已上线 nor 已撤下. */
export function documentState(facts: DocumentFacts, words: PressWord[]): DocumentState {
  const judged = words.map((word) => judge(facts, word))
  const worst = judged.toSorted(bySeverity).at(-1) ?? judge(facts, { press: '', word: null })
  const isLive = worst.state === 'live' && facts.newerDraft
  return {
    state: isLive ? 'differs' : worst.state,
    at: worst.at,
    url: facts.url,
    by: facts.publication?.byName ?? null,
    reason: worst.reason,
    hold: words.find(({ word }) => word?.hold)?.word?.hold ?? null,
    newerDraft: facts.revision !== null && facts.newerDraft,
    partly: partlyOf(facts, judged),
    lacking: lackingOf(judged),
  }
}

function lackingOf(judged: Judged[]): DocumentState['lacking'] {
  if (judged.every(({ state }) => state === judged[0]?.state)) return []
  return judged.filter((one) => !isThere(one)).map(({ press, state, reason }) => ({ press, state, reason }))
}

function partlyOf({ revision }: DocumentFacts, judged: Judged[]): DocumentState['partly'] {
  const at = judged.filter(isThere).length
  if (at === 0 || at === judged.length) return null
  return { state: revision === null ? 'gone' : 'live', at, of: judged.length }
}

/** As far as it can come. A press that began later knows nothing of what was taken away before. */
function isThere({ state }: Judged): boolean {
  return state === 'live' || state === 'gone' || state === 'draft'
}

function bySeverity(one: Judged, other: Judged): number {
  const apart = severity.indexOf(one.state) - severity.indexOf(other.state)
  return apart !== 0 ? apart : (one.at ?? '').localeCompare(other.at ?? '')
}

function judge(facts: DocumentFacts, { press, word }: PressWord): Judged {
  const published = facts.revision !== null
  if (!word) {
    const neverPublic = !published && facts.publication === null
    return { press, state: neverPublic ? 'draft' : 'unknown', at: null, reason: null }
  }
  const { receipt, failure, problem, pending } = word
  const proven = receipt !== null && receipt.revision === facts.revision && failure === null
  if (proven) return { press, state: published ? 'live' : 'gone', at: receipt.at, reason: null }
  // Without a trace of it the press shows nothing of a document that is not published.
  if (!published && receipt === null && !pending && failure === null) {
    return { press, state: 'draft', at: null, reason: null }
  }
  const reason = failure ?? problem?.message ?? null
  // The press asks again by itself: until the CMS answers, or the others are no longer held.
  const waits = (problem?.kind === 'cms' || problem?.kind === 'held') && reason === problem.message
  if (reason !== null && !waits) return { press, state: 'failed', at: null, reason }
  return { press, state: published ? 'waiting' : 'leaving', at: null, reason }
}
