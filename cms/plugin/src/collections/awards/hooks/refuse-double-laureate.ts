import type { CollectionBeforeValidateHook } from 'payload'
import { isId } from '../../../publishing/id.ts'
import { type FieldProblem, refusal } from '../../../refusal.ts'

/**
 * A chamber stands in a roll once. Drafts too: the mistake is shown where it is made.
 * @throws ValidationError at `laureates.N.chamber`
 */
export const refuseDoubleLaureate: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const rows: unknown = data?.laureates
  if (!Array.isArray(rows)) return data
  const seen = new Map<string, number>()
  const problems: FieldProblem[] = []
  rows.forEach((row: { chamber?: unknown } | null, index) => {
    const chamber = row?.chamber
    if (!isId(req, chamber)) return
    const first = seen.get(String(chamber))
    if (first === undefined) {
      seen.set(String(chamber), index)
      return
    }
    problems.push({
      path: `laureates.${index}.chamber`,
      message: {
        zh: `名单里已有这家商会（第 ${first + 1} 位），不能重复。`,
        en: `This chamber is already number ${first + 1} of the roll.`,
      },
    })
  })
  if (problems.length > 0) throw refusal(req, collection.slug, problems)
  return data
}
