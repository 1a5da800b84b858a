import { countCharacters } from './count-characters.ts'

/** The lengths of a headline's halves in 字, and by how much they differ; `difference` is 0 for one line. */
export type HeadlineBalance = { halves: number[]; difference: number }

/** Measures a headline, whose couplet breaks at a line end. An empty line is no half. */
export function headlineBalance(headline: string): HeadlineBalance {
  const halves = headline
    .split('\n')
    .map(countCharacters)
    .filter((length) => length > 0)
  return { halves, difference: halves.length < 2 ? 0 : Math.max(...halves) - Math.min(...halves) }
}
