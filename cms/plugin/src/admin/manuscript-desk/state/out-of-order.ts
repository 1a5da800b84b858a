/**
 * The fewest blocks that one would have to take away for the others to read in the order they came.
 * @param order block numbers in reading order
 */
export function outOfOrder(order: number[]): Set<number> {
  // Longest increasing subsequence; a story has some hundred blocks at most.
  const best: { length: number; before: number }[] = []
  for (const [at, block] of order.entries()) {
    let found = { length: 1, before: -1 }
    for (let earlier = 0; earlier < at; earlier += 1) {
      const known = best[earlier]
      if (known && (order[earlier] ?? 0) < block && known.length + 1 > found.length)
        found = { length: known.length + 1, before: earlier }
    }
    best.push(found)
  }
  let at = best.reduce(
    (longest, one, index) => (one.length > (best[longest]?.length ?? 0) ? index : longest),
    0,
  )
  const moved = new Set(order)
  while (at >= 0 && order[at] !== undefined) {
    moved.delete(order[at] ?? 0)
    at = best[at]?.before ?? -1
  }
  return moved
}
