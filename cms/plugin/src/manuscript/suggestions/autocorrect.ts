import { diffChars } from 'diff'
import { type Finding, finding } from './finding.ts'

/** Newspapers set no spaces between Chinese and letters or figures, as programmers do. */
const rules = {
  'space-word': 0,
  'space-punctuation': 0,
  'space-bracket': 0,
  'space-backticks': 0,
  'space-dash': 0,
  'space-dollar': 0,
  fullwidth: 1,
  'no-space-fullwidth': 1,
  'no-space-fullwidth-quote': 1,
  'halfwidth-word': 1,
  'halfwidth-punctuation': 1,
  spellcheck: 0,
}
/** Comparing gets slow on longer ones, and no paragraph is. */
const maxLength = 20_000

type Format = (text: string) => string
let loaded: Promise<Format | null> | undefined

/** What AutoCorrect would change. It is a native library: null where it cannot be loaded, then the desk's own rules are all. */
export function openAutocorrect(): Promise<Format | null> {
  loaded ??= import('autocorrect-node').then(
    ({ format, loadConfig }) => {
      loadConfig(JSON.stringify({ rules }))
      return format
    },
    () => null,
  )
  return loaded
}

/** Each place that differs between a text and what AutoCorrect makes of it. */
export function autocorrected(text: string, format: Format): Finding[] {
  if (text.length > maxLength) return []
  const corrected = format(text)
  if (corrected === text) return []
  const found: Finding[] = []
  let at = 0
  let change: { from: number; to: number; now: string } | null = null
  for (const { value, added, removed } of diffChars(text, corrected)) {
    if (added || removed) {
      change ??= { from: at, to: at, now: '' }
      if (added) change.now += value
      else change.to = at += value.length
      continue
    }
    if (change) found.push(...suggested(text, change))
    change = null
    at += value.length
  }
  if (change) found.push(...suggested(text, change))
  return found
}

function suggested(text: string, { from, to, now }: { from: number; to: number; now: string }): Finding[] {
  const was = text.slice(from, to)
  const why = `“${was}”的全角半角与上下文不一致，可改为“${now}”。`
  // AutoCorrect writes marks in another width and takes spaces away: what seems put in or cut is how the comparison was cut.
  if ((was + now).trim() !== '')
    return was === '' || now === '' ? [] : [finding(text, [from, to], now, 'half-width', why)]
  // An indent is no damage, whatever spaces it is made of.
  const isInside = text.slice(0, from).trim() !== '' && text.slice(to).trim() !== ''
  return isInside && now === '' ? [finding(text, [from, to], now, 'spacing', '这里多了空格。')] : []
}
