import type { Doing, Together } from '../../../editing/together-endpoint.ts'
import { startPolling } from '../../press/polling.ts'

/** Between two looks. A lock that is taken over shows within as much. */
const everyMs = 4_000
/** Who has not changed anything for as long lets others in. */
const editingMs = 2 * 60_000

type Page = {
  /** The article's address in the API. */
  article: string
  /** Who has the page open. */
  me: number | string | undefined
  /** Whether the form holds words that are not saved. */
  isModified: () => boolean
  onTold: (told: Together) => void
}

/** A page that has an article open: says so every few seconds, and hears who else has. */
export type OpenPage = {
  /** Looks again at once. */
  again: () => void
  /** Takes the lock from whoever has it. */
  takeOver: () => void
  close: () => void
}

/** Pages whose person may stop writing before the time is out. */
const stops = new Set<() => void>()

/** Somebody handed the article on: others need not wait until they have not typed for a while. */
export function stopWriting(): void {
  for (const stop of stops) stop()
}

/** Begins to say that the page is there, and to hear of the others, until it is closed. */
export function openPage({ article, isModified, me, onTold }: Page): OpenPage {
  const tab = crypto.randomUUID()
  const say = (doing: Doing) => tell(article, { tab, doing })
  let lastTyped = 0
  let last: Doing = 'looking'
  let isTakingOver = false
  // Once somebody else has the lock, words of this page that could not be saved ask for it no more: they stand on an older text.
  let isLost = false
  const next = (): Doing => {
    if (isTakingOver) return 'takingOver'
    if (!isLost && Date.now() - lastTyped < editingMs) return 'editing'
    return last === 'editing' && !isLost ? 'stopped' : 'looking'
  }
  const polling = startPolling(async (isCurrent) => {
    const doing = next()
    const answer = await say(doing).catch(() => null)
    // Without an answer what was known stays: saving says by itself that the CMS is away.
    if (!answer?.ok || !isCurrent()) return everyMs
    const told = (await answer.json()) as Together // reason: our own endpoint
    if (doing === 'takingOver') [isTakingOver, lastTyped, last] = [false, Date.now(), 'editing']
    else last = doing
    isLost = (told.holder !== null && String(told.holder.id) !== String(me)) || (isLost && isModified())
    onTold(told)
    return everyMs
  })
  const stop = () => {
    lastTyped = 0
    polling.again()
  }
  stops.add(stop)
  const close = () => say('closing').catch(() => undefined)
  const stopListening = onTyping(() => {
    const since = Date.now() - lastTyped
    lastTyped = Date.now()
    if (since > editingMs) polling.again()
  })
  window.addEventListener('pagehide', close)
  return {
    again: polling.again,
    takeOver: () => {
      isTakingOver = true
      polling.again()
    },
    close: () => {
      polling.stop()
      stopListening()
      stops.delete(stop)
      window.removeEventListener('pagehide', close)
      void say('leaving').catch(() => undefined)
    },
  }
}

/** Calls for each change by hand in a form: its own word that it is modified lags behind what is saved. @returns stops it */
function onTyping(act: () => void): () => void {
  const typed = ({ target }: Event) => {
    if (target instanceof Element && target.closest('form')) act()
  }
  document.addEventListener('input', typed)
  return () => document.removeEventListener('input', typed)
}

function tell(article: string, hello: { tab: string; doing: Doing }): Promise<Response> {
  return fetch(`${article}/together`, {
    method: 'POST',
    credentials: 'include',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(hello),
  })
}
