import type { Together } from '../../../editing/together-endpoint.ts'
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
  isChanged: () => boolean
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

export function openPage({ article, isChanged, me, onTold }: Page): OpenPage {
  const tab = crypto.randomUUID()
  const say = (hello: { isEditing: boolean; isLeaving?: boolean; isTakingOver?: boolean }) =>
    fetch(`${article}/together`, {
      method: 'POST',
      credentials: 'include',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tab, ...hello }),
    })
  let lastChange = 0
  let isTakingOver = false
  // Once somebody else has the lock, words of this page that could not be saved ask for it no more: they stand on an older text.
  let isLost = false
  const polling = startPolling(async (isCurrent) => {
    if (isChanged()) lastChange = Date.now()
    const isEditing = isTakingOver || (!isLost && Date.now() - lastChange < editingMs)
    const answer = await say({ isEditing, isTakingOver }).catch(() => null)
    // Without an answer what was known stays: saving says by itself that the CMS is away.
    if (!answer?.ok || !isCurrent()) return everyMs
    const told = (await answer.json()) as Together // reason: our own endpoint
    if (isTakingOver) lastChange = Date.now()
    isTakingOver = false
    const isOthers = told.holder !== null && String(told.holder.id) !== String(me)
    isLost = isOthers || (isLost && isChanged())
    onTold(told)
    return everyMs
  })
  const leave = () => void say({ isEditing: false, isLeaving: true }).catch(() => undefined)
  window.addEventListener('pagehide', leave)
  return {
    again: polling.again,
    takeOver: () => {
      isTakingOver = true
      polling.again()
    },
    close: () => {
      polling.stop()
      window.removeEventListener('pagehide', leave)
      leave()
    },
  }
}
