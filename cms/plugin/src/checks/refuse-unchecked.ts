import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { Bilingual } from '../language.ts'
import { effectOf } from '../publishing/intent.ts'
import { isRehearsal } from '../publishing/rehearsal.ts'
import { refusal } from '../refusal.ts'
import { checkAll } from './all-checks.ts'
import { fieldOf, type Finding, keyOf } from './finding.ts'
import { gatherChecked } from './gather.ts'
import { overrulesOf, recordOverrules } from './overruled.ts'

/**
 * An article goes out only when the checks have nothing against it: no hard finding, and no soft one that nobody has
 * overruled. Code without a user (the seed, imports) is asked about hard ones only. So is what was planned for a
 * time: nobody is there to answer then, and it is written down that it passed in the name of who planned it.
 * @throws ValidationError at the field of each finding
 */
export const refuseUnchecked: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (effectOf(context, collection.slug, data._status) !== 'publish') return data
  const id = operation === 'update' ? (originalDoc?.id as number | string) : null // reason: an id, by Payload's types any
  const checked = await gatherChecked(req, id, { ...originalDoc, ...data }, { everyQuote: false })
  const findings = checkAll(checked)
  const hard = findings.filter(({ severity }) => severity === 'hard')
  const soft = req.user ? await open(req, id, findings) : []
  const isPlanned = req.payloadAPI === 'local'
  const against = isPlanned ? hard : [...hard, ...soft]
  if (against.length > 0)
    throw refusal(
      req,
      collection.slug,
      against.map((finding) => problemOf(finding, id)),
    )
  if (isPlanned && id !== null && !isRehearsal(context))
    await recordOverrules(req, id, soft, '定时发布，无人在场，自动放行')
  return data
}

/** The soft findings that nobody has overruled. */
async function open(
  req: PayloadRequest,
  id: number | string | null,
  findings: Finding[],
): Promise<Finding[]> {
  const soft = findings.filter(({ severity }) => severity === 'soft')
  if (soft.length === 0 || id === null) return soft
  const overruled = await overrulesOf(req, id)
  return soft.filter((finding) => !overruled.has(keyOf(finding)))
}

function problemOf(finding: Finding, id: number | string | null): { path: string; message: Bilingual } {
  const { zh, en } = finding.message
  if (finding.severity === 'hard') return { path: fieldOf(finding), message: { zh, en } }
  const how =
    id === null
      ? { zh: '请改正；要放行，先存为草稿。', en: 'Mend it; to let it pass, save a draft first.' }
      : {
          zh: `请改正，或由编辑在“发布前检查”里放行（POST /api/articles/${id}/overrules，check：${finding.check}，about：${finding.about}）。`,
          en: `Mend it, or let it pass in “Before publishing” (POST /api/articles/${id}/overrules, check: ${finding.check}, about: ${finding.about}).`,
        }
  return { path: fieldOf(finding), message: { zh: `${zh}${how.zh}`, en: `${en} ${how.en}` } }
}
