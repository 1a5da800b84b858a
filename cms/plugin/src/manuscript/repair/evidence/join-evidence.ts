import type { Evidence, Grade } from '../../arrangement.ts'
import type { DocumentLanguage } from '../language/document-language.ts'
import { type EndKind, endKind } from '../language/ends.ts'
import { readSeam } from '../language/seam.ts'

type Numbered = { id: number; text: string }

const shown = 8

const stops: Record<EndKind, string | null> = {
  sentence: null,
  colon: '停在冒号上',
  semicolon: '停在分号上',
  comma: '停在逗号上',
  enumeration: '停在顿号上',
  open: '没有句号',
}

/** A seam that speaks for itself: a word, a number or a quotation that is cut, a phrase that stands whole elsewhere. */
const speaking = 1.5

/**
 * What speaks for two blocks being one paragraph.
 * @param margin how much better they read as one than as two (a log-ratio)
 * @param place where the two stand on the page, where that is known
 * @param isPlaced the page's columns say so too. Without them only a seam that speaks for itself is joined: a list, a
 * notice or a verse has lines without a full stop, and a text in order must stay as it came
 */
export function joinEvidence(
  before: Numbered,
  after: Numbered,
  {
    margin,
    place,
    isPlaced,
    language,
  }: { margin: number; place: string | null; isPlaced: boolean; language: DocumentLanguage },
): Evidence {
  const tail = before.text.trim().slice(-shown)
  const head = after.text.trim().slice(0, shown)
  const stop = stops[endKind(before.text)]
  const seam = readSeam(before.text, after.text, language)
  const reasons = [
    stop
      ? `第 ${before.id} 段${stop}：“…${tail}”；第 ${after.id} 段以“${head}…”开头，接得上`
      : `第 ${before.id} 段排满了最后一行（“…${tail}”），像是被栏底截断；第 ${after.id} 段以“${head}…”接着说`,
    ...seam.reasons,
  ]
  if (place) reasons.push(place)
  const isBorne = isPlaced || seam.score >= speaking
  return { grade: gradeOf(margin, stop !== null && isBorne), reasons }
}

/** A paragraph that ends with a sentence may end there: of its joins one in five was wrong on the tuning part, so they are asked. */
function gradeOf(margin: number, isBorne: boolean): Grade {
  if (!isBorne) return 'doubtful'
  return margin >= 4 ? 'certain' : 'likely'
}
