/** A piece of a sentence; `quoted` where it is the words that a fact rests on. */
export type SentencePart = { text: string; quoted: boolean }

/** Takes a sentence apart at the words that are quoted from it, each where it first stands. The parts make up the sentence. */
export function markQuotes(sentence: string, quotes: readonly string[]): SentencePart[] {
  const quoted = new Set<number>()
  for (const quote of quotes) {
    const words = quote.trim()
    const at = sentence.indexOf(words)
    if (at === -1) continue
    for (let offset = 0; offset < words.length; offset += 1) quoted.add(at + offset)
  }
  const parts: SentencePart[] = []
  // Code units, as `indexOf` counts; one character is never parted, for a quote does not end within one.
  for (let at = 0; at < sentence.length; at += 1) {
    const last = parts.at(-1)
    if (last?.quoted === quoted.has(at)) last.text += sentence.charAt(at)
    else parts.push({ text: sentence.charAt(at), quoted: quoted.has(at) })
  }
  return parts
}
