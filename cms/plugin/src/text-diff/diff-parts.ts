import { diffArrays } from 'diff'
import type { DiffPart } from './diff-row.ts'

/** More differing words than this are no longer the same sentence, and would take long to compare. */
const maxEdits = 1500

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)

type Change = { removed: string; added: string }

/** What became of a text, word by word: the parts that are not added give `before`, those that are not removed `after`. */
export function diffParts(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: maxEdits })
  if (!found) return partsOf([{ removed: before, added: after }], [])
  const changes: Change[] = [{ removed: '', added: '' }]
  const sames: string[] = []
  for (const { added, removed, value } of found) {
    const text = value.join('')
    const last = changes.at(-1)
    if (!last) break
    if (added) last.added += text
    else if (removed) last.removed += text
    else {
      mendLast(changes, sames)
      sames.push(text)
      changes.push({ removed: '', added: '' })
    }
  }
  mendLast(changes, sames)
  return partsOf(changes, sames)
}

/**
 * A word or two that happen to stand on both sides between larger changes only break the sentence up: they are read as changed
 * too. (The rule of Google's diff-match-patch.)
 */
function mendLast(changes: Change[], sames: string[]): void {
  for (;;) {
    const [last, before, same] = [changes.at(-1), changes.at(-2), sames.at(-1)]
    if (!last || !before || same === undefined) return
    if (same.length > Math.min(sizeOf(before), sizeOf(last))) return
    changes.splice(-2, 2, {
      removed: before.removed + same + last.removed,
      added: before.added + same + last.added,
    })
    sames.pop()
  }
}

const sizeOf = ({ removed, added }: Change) => Math.max(removed.length, added.length)

/** @param sames what stands after each change but the last */
function partsOf(changes: Change[], sames: string[]): DiffPart[] {
  return changes
    .flatMap(({ removed, added }, index): DiffPart[] => [
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
      { kind: 'same', text: sames[index] ?? '' },
    ])
    .filter(({ text }) => text !== '')
}
