import type { Line } from './checked.ts'
import type { Place } from './finding.ts'

/**
 * Where words of a line stand. Words of a block are shown by the body as a whole: its editor finds running text only.
 * @param at where in the line they begin
 */
export function placeOf(lines: readonly Line[], line: Line, at: number, quote: string): Place {
  if (line.part !== 'body') return { kind: 'field', path: line.part }
  if (line.kind === 'block' || quote === '') return { kind: 'field', path: 'body' }
  const before = lines
    .slice(0, lines.indexOf(line))
    .filter(({ part, kind }) => part === 'body' && kind !== 'block')
    .map(({ text }) => text)
  const text = [...before, line.text.slice(0, at)].join('\n')
  return { kind: 'passage', quote, occurrence: timesIn(text, quote) }
}

/** The place of the first of the lines that holds the words; the body where none does. */
export function firstPlace(lines: readonly Line[], quote: string): Place {
  const line = lines.find(({ text }) => text.includes(quote))
  return line ? placeOf(lines, line, line.text.indexOf(quote), quote) : { kind: 'field', path: 'body' }
}

function timesIn(text: string, quote: string): number {
  let times = 0
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) times++
  return times
}
