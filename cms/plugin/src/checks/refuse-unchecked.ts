import type { CollectionBeforeChangeHook, PayloadRequest, ValidationError } from 'payload'
import { type Bilingual, inLanguage } from '../language.ts'
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
  if (against.length > 0) throw refusalFor(req, collection.slug, against, id)
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

/**
 * One sentence for the notice that the admin UI shows, and every finding at its field. For programs, `data.overrule` says
 * how a finding is let pass, and each error carries its `check` and `about`.
 */
function refusalFor(
  req: PayloadRequest,
  collection: string,
  against: Finding[],
  id: number | string | null,
): ValidationError {
  const error = refusal(
    req,
    collection,
    against.map((finding) => ({ path: fieldOf(finding), message: said(finding, id) })),
  )
  error.message = inLanguage(req, {
    zh: `还不能发布：发布前检查有 ${against.length} 条要改正，或由编辑放行。`,
    en: `Not published: ${against.length} checks stand against it; mend them or let an editor pass them.`,
  })
  const errors = error.data.errors.map((each, at) => {
    const { check, about, severity } = against[at] ?? {}
    return { ...each, check, about, severity }
  })
  const overrule = id === null ? null : `POST /api/articles/${id}/overrules {check, about, reason}`
  Object.assign(error.data, { errors, overrule })
  return error
}

function said({ message: { zh, en }, severity }: Finding, id: number | string | null): Bilingual {
  if (severity === 'hard') return { zh, en }
  return id === null
    ? { zh: `${zh}请改正；要放行，先存为草稿。`, en: `${en} Mend it; to let it pass, save a draft first.` }
    : { zh: `${zh}请改正，或在“发布前检查”里放行。`, en: `${en} Mend it, or let it pass.` }
}
