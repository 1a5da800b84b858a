import { amountOf } from './correction-text.ts'

/** What was said, to be looked for elsewhere. */
export type SaidWords = { text: string; quote?: string | null; value?: string | null; unit?: string | null }

// Shorter words stand everywhere by chance.
const tellingLength = 4

/**
 * Whether a line says the same: the words of a fact, or its amount where the line is about its chamber.
 * @param about the line belongs to the chamber or names it
 */
export function saysTheSame(line: string, fact: SaidWords, about: boolean): boolean {
  const words = [fact.text, fact.quote ?? ''].map((each) => each.trim())
  if (words.some((each) => each.length >= tellingLength && line.includes(each))) return true
  const amount = amountOf(fact)
  return about && amount.length > 1 && hasAmount(line, amount)
}

/** 4个 does not stand in 14个. */
function hasAmount(line: string, amount: string): boolean {
  const startsWithDigit = /^\d/.test(amount)
  for (let at = line.indexOf(amount); at !== -1; at = line.indexOf(amount, at + 1)) {
    if (!startsWithDigit || !/[\d.,]/.test(line.charAt(at - 1))) return true
  }
  return false
}
