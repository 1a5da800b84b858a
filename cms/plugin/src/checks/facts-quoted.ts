import type { Checked, QuotedBy } from './checked.ts'
import type { Finding } from './finding.ts'

/** Facts whose quoted words the article does not hold any more: its own, and those that other documents take from it. */
export function factsQuoted(article: Checked): Finding[] {
  const text = plain(article.lines.map((line) => line.text).join('\n'))
  const isThere = (quote: string) => text.includes(plain(quote))
  return [...ownFacts(article, isThere), ...otherFacts(article, isThere)]
}

/** Widths of marks and spaces do not change what was said. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '')
}

function ownFacts({ facts }: Checked, isThere: (quote: string) => boolean): Finding[] {
  return facts.flatMap(({ text, quote }, row): Finding[] => {
    const words = quote?.trim() ?? ''
    if (words === '' || isThere(words)) return []
    return [
      {
        check: 'lost-quote',
        severity: 'soft',
        about: words,
        message: {
          zh: `事实“${short(text)}”所据的原话“${short(words)}”，文中已经没有了。`,
          en: `The words “${short(words)}” of the fact “${short(text)}” are not in the text any more.`,
        },
        place: { kind: 'field', path: `facts.${row}.quote` },
      },
    ]
  })
}

/** One finding a document, however much of it was quoted. */
function otherFacts({ quotedBy }: Checked, isThere: (quote: string) => boolean): Finding[] {
  const lost = new Map<string, QuotedBy[]>()
  for (const one of quotedBy.filter(({ quote }) => !isThere(quote))) {
    const key = `${one.collection} ${one.id}`
    const known = lost.get(key) ?? []
    if (!known.some(({ quote }) => quote === one.quote)) lost.set(key, [...known, one])
  }
  return [...lost.values()].flatMap((quotes): Finding[] => {
    const [first] = quotes
    if (!first) return []
    const { collection, id, name, quote } = first
    return [
      {
        check: 'lost-source',
        severity: 'soft',
        about: `${collection} ${id} ${quotes.map((one) => one.quote).join(' ')}`,
        message: {
          zh: `“${name}”有 ${quotes.length} 处依据引自本文，文中已经没有：“${short(quote)}”${quotes.length > 1 ? '等' : ''}。`,
          en: `“${name}” quotes this article ${quotes.length} times in words that are gone: “${short(quote)}”.`,
        },
        place: { kind: 'document', collection, id },
      },
    ]
  })
}

const short = (words: string) => (words.length > 20 ? `${words.slice(0, 20)}…` : words)
