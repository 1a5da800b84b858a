/**
 * One look for all who ask meanwhile, and for `freshMs` after it began; one that failed is not kept.
 * @param look what is asked of `from`, which is the same each time
 */
export function sharedLook<From, Seen>(
  look: (from: From) => Promise<Seen>,
  freshMs: number,
): (from: From) => Promise<Seen> {
  let known: { began: number; seen: Promise<Seen> } | undefined
  return (from) => {
    const now = performance.now()
    if (known && now - known.began < freshMs) return known.seen
    const seen = look(from)
    const mine = (known = { began: now, seen })
    seen.catch(() => {
      if (known === mine) known = undefined
    })
    return seen
  }
}
