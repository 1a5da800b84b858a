const dayMs = 86_400_000
/** The longest span: 16,384 days. */
const levels = 15

/** A day in Greenwich as a number: 1970-01-01 is 0, and so is whatever is older or no time. */
export function dayNumber(isoTime: string): number {
  const time = Date.parse(isoTime)
  return time > 0 ? Math.floor(time / dayMs) : 0
}

/**
 * Spans of 1, 2, 4, … days, each beginning at a multiple of its length (`3.12`: 8 days from day 96), that together are the
 * days from `first` to `last`: at most two of each length.
 */
export function spansOver(first: number, last: number): string[] {
  const spans: string[] = []
  let day = first
  while (day <= last) {
    let level = 0
    while (level + 1 < levels && day % 2 ** (level + 1) === 0 && day + 2 ** (level + 1) - 1 <= last)
      level += 1
    spans.push(spanAt(level, day))
    day += 2 ** level
  }
  return spans
}

/** Every span that holds a day, one of each length. */
export function spansRound(day: number): string[] {
  return Array.from({ length: levels }, (_, level) => spanAt(level, day))
}

const spanAt = (level: number, day: number) => `${level}.${Math.floor(day / 2 ** level)}`
