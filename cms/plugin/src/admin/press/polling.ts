/** Looks once and says in how many milliseconds to look again. `isCurrent` turns false when a later look has begun. */
export type Look = (isCurrent: () => boolean) => Promise<number>

export type Polling = {
  /** Looks at once instead of when the time has come. */
  again: () => void
  stop: () => void
}

/** Looks now and again and again, not while the tab is hidden, and at once when it is shown again. `look` must not throw. */
export function startPolling(look: Look): Polling {
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    clearTimeout(timer)
    const mine = ++turn
    if (document.hidden) return
    const isCurrent = () => mine === turn
    const lookAndWait = async () => {
      const delayMs = await look(isCurrent)
      if (isCurrent()) timer = setTimeout(again, delayMs)
    }
    void lookAndWait()
  }
  document.addEventListener('visibilitychange', again)
  again()
  return {
    again,
    stop: () => {
      clearTimeout(timer)
      turn += 1
      document.removeEventListener('visibilitychange', again)
    },
  }
}
