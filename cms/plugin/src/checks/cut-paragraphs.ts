import { bodyOf, type Checked } from './checked.ts'
import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'

/** A sentence stands in it, or several clauses of one. */
const sentence = /[。！？；;]|[，,].+[，,]/u
/** Shorter ones are captions, signatures and lines of a poem. */
const shortest = { comma: 15, character: 30 }

/** Paragraphs that end in the middle of a sentence. One without any sentence in it may be a heading or a list of names. */
export function cutParagraphs(article: Checked): Finding[] {
  const { lines } = article
  return bodyOf(article).flatMap((line): Finding[] => {
    const text = line.text.trimEnd()
    if (line.kind !== 'paragraph' || !isCut(text)) return []
    const words = text.slice(-10)
    return [
      {
        check: 'cut-paragraph',
        severity: 'soft',
        about: words,
        message: {
          zh: `有一段停在“${words}”，像是断了，或少了句号。`,
          en: `A paragraph stops at “${words}”: it may be cut, or lack its full stop.`,
        },
        place: placeOf(lines, line, text.length - words.length, words),
      },
    ]
  })
}

function isCut(text: string): boolean {
  if (/[，,、]$/u.test(text)) return text.length >= shortest.comma
  return /\p{Script=Han}$/u.test(text) && text.length >= shortest.character && sentence.test(text)
}
