import type { PayloadRequest } from 'payload'
import { mayPublish } from '../access/roles.ts'
import { photoProblems } from '../collections/articles/photo-problems.ts'
import { loadPhotos } from '../collections/articles/photos-to-publish.ts'
import { shownPhotos } from '../collections/articles/shown-photos.ts'
import { inLanguage } from '../language.ts'
import { latestOf, rehearsePublish } from '../press/rehearse-hooks.ts'
import { checkAll } from './all-checks.ts'
import { articleConfig } from './article-config.ts'
import type { ChecksAnswer } from './answer.ts'
import { type Finding, keyOf, type Place, type Severity } from './finding.ts'
import { type ArticleData, gatherChecked } from './gather.ts'
import { overrulesOf } from './overruled.ts'
import { refuseUnchecked } from './refuse-unchecked.ts'

type Id = number | string

/** What blocks comes first. */
const rank: Record<Severity, number> = { hard: 0, soft: 1, hint: 2 }

/**
 * All that stands against publishing an article now, or is odd about it: why the save would be refused, and what the
 * checks find. Nothing is stored. Reads as trusted code: the caller has seen to access.
 * @param typed fields that are in a form and not saved yet; they stand for the stored ones
 * @returns null where there is no such article
 */
export async function reportOn(
  req: PayloadRequest,
  id: Id,
  typed: ArticleData,
  now: Date,
): Promise<ChecksAnswer | null> {
  const latest = await latestOf(req, 'articles', id)
  if (!latest) return null
  const data = { ...latest, ...typed, id }
  const refused = await refusals(req, data, now)
  const checked = checkAll(await gatherChecked(req, id, data, { everyQuote: true }))
  const overruled = await overrulesOf(req, id)
  const found = [...refused, ...checked].toSorted((a, b) => rank[a.severity] - rank[b.severity])
  const findings = found.map((finding) => ({
    ...finding,
    message: inLanguage(req, finding.message),
    overruled: finding.severity === 'soft' ? (overruled.get(keyOf(finding)) ?? null) : null,
  }))
  return { findings, mayOverrule: mayPublish(req) }
}

/** What the save itself would be refused for, asked of the collection's own hooks and fields. All of it is hard. */
async function refusals(req: PayloadRequest, data: ArticleData & { id: Id }, now: Date): Promise<Finding[]> {
  const config = articleConfig(req)
  const beforeChange = config.hooks.beforeChange.filter((hook) => hook !== refuseUnchecked)
  const others = { ...config, hooks: { ...config.hooks, beforeChange } }
  const { problems } = await rehearsePublish(req, others, data)
  const photos = await photosBehind(req, data, now)
  return problems.map(({ problem, path }): Finding => {
    const photo = photos.get(problem)
    const place: Place = photo
      ? { kind: 'document', collection: 'photos', id: photo }
      : { kind: 'field', path: path ?? 'headline' }
    return {
      check: photo ? 'photo' : 'refused',
      severity: 'hard',
      about: problem,
      // Said in the request's language already.
      message: { zh: problem, en: problem },
      place,
    }
  })
}

/** The photo that each message is about. */
async function photosBehind(
  req: PayloadRequest,
  data: ArticleData & { id: Id },
  now: Date,
): Promise<Map<string, string>> {
  const { body, leadPhoto }: ArticleData = data
  const shown = shownPhotos(req, { body, leadPhoto })
  const photos = await loadPhotos(req, shown)
  const behind = new Map<string, string>()
  for (const use of shown) {
    const photo = photos.get(String(use.id))
    if (!photo) continue
    for (const { message } of await photoProblems(req, data.id, use, photo, now))
      behind.set(inLanguage(req, message), String(photo.id))
  }
  return behind
}
