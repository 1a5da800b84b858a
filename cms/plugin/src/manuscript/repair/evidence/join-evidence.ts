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

/**
 * What speaks for two blocks being one paragraph.
 * @param margin how much better they read as one than as two (a log-ratio)
 * @param place where the two stand on the page, where that is known
 */
export function joinEvidence(
  before: Numbered,
  after: Numbered,
  { margin, place, language }: { margin: number; place: string | null; language: DocumentLanguage },
): Evidence {
  const tail = before.text.trim().slice(-shown)
  const head = after.text.trim().slice(0, shown)
  const stop = stops[endKind(before.text)]
  const reasons = [
    stop
      ? `第 ${before.id} 段${stop}：“…${tail}”；第 ${after.id} 段以“${head}…”开头，接得上`
      : `第 ${before.id} 段排满了最后一行（“…${tail}”），像是被栏底截断；第 ${after.id} 段以“${head}…”接着说`,
    ...readSeam(before.text, after.text, language).reasons,
  ]
  if (place) reasons.push(place)
  return { grade: gradeOf(margin, stop !== null), reasons }
}

/** A paragraph that ends with a sentence may end there: its join is never certain. */
function gradeOf(margin: number, isCut: boolean): Grade {
  if (margin >= 4 && isCut) return 'certain'
  return margin >= (isCut ? 0 : 0.3) ? 'likely' : 'doubtful'
}
