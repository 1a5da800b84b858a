import {
  APIError,
  beforeChangeTraverseFields,
  type CollectionSlug,
  type PayloadRequest,
  type RequestContext,
  type SanitizedCollectionConfig,
  ValidationError,
} from 'payload'
import { rehearsalContext } from '../publishing/rehearsal.ts'

type Document = Record<string, unknown> & { id: number | string }
/** Why a save would not be done, in the request's language, and at which field; null where it is about none. */
export type RehearsedProblem = { problem: string; path: string | null }
/** A document as a save would store it, and what would keep the save from being done. */
export type Rehearsed = { document: Document; problems: RehearsedProblem[] }

/**
 * Runs the collection's own hooks and Payload's validation over a document as if it were published now, and
 * stores nothing. @param latest as stored, with the newest draft's fields
 */
export async function rehearsePublish(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  latest: Document,
): Promise<Rehearsed> {
  const context = rehearsalContext()
  const problems: RehearsedProblem[] = []
  let data: Document = { ...structuredClone(latest), _status: 'published' }
  for (const hook of collection.hooks.beforeValidate) {
    const args = { collection, context, data, operation: 'update' as const, originalDoc: latest, req }
    data = await attempt(problems, data, () => hook(args))
  }
  problems.push(...(await fieldProblems(req, collection, context, data, latest)))
  data = await changed(req, collection, context, data, latest, problems)
  const once = new Map(problems.map((each) => [each.problem, each]))
  return { document: data, problems: [...once.values()] }
}

/** What would keep the document from being unpublished or deleted. */
export async function rehearseWithdrawal(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  latest: Document,
  action: 'unpublish' | 'delete',
): Promise<RehearsedProblem[]> {
  const context = rehearsalContext()
  const problems: RehearsedProblem[] = []
  if (action === 'unpublish') {
    await changed(
      req,
      collection,
      context,
      { ...structuredClone(latest), _status: 'draft' },
      latest,
      problems,
    )
  } else {
    for (const hook of collection.hooks.beforeDelete)
      await attempt(problems, null, () => hook({ collection, context, id: latest.id, req }))
  }
  return problems
}

async function changed(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  context: RequestContext,
  before: Document,
  latest: Document,
  problems: RehearsedProblem[],
): Promise<Document> {
  let data = before
  for (const hook of collection.hooks.beforeChange) {
    const args = { collection, context, data, operation: 'update' as const, originalDoc: latest, req }
    data = await attempt(problems, data, () => hook(args))
  }
  return data
}

/** Each field's own validation, as Payload runs it before it publishes; each problem with its field's label. */
async function fieldProblems(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  context: RequestContext,
  data: Document,
  latest: Document,
): Promise<RehearsedProblem[]> {
  const errors: ValidationError['data']['errors'] = []
  const copy = structuredClone(data)
  const paths = { parentIndexPath: '', parentPath: '', parentSchemaPath: '', parentIsLocalized: false }
  await beforeChangeTraverseFields({
    ...paths,
    id: data.id,
    collection,
    context,
    data: copy,
    doc: latest,
    docWithLocales: latest,
    errors,
    fieldLabelPath: '',
    fields: collection.fields,
    global: null,
    mergeLocaleActions: [],
    operation: 'update',
    overrideAccess: true,
    req,
    siblingData: copy,
    siblingDoc: latest,
    siblingDocWithLocales: latest,
    skipValidation: false,
  })
  return errors.map(worded)
}

/** Takes what a hook gives; what it refuses is noted, and the document stays as it was. */
async function attempt<T>(problems: RehearsedProblem[], before: T, hook: () => unknown): Promise<T> {
  try {
    return ((await hook()) as T | undefined) ?? before // reason: hooks give the data of their collection or nothing
  } catch (error) {
    if (error instanceof ValidationError) {
      problems.push(...error.data.errors.map(worded))
      return before
    }
    if (!(error instanceof APIError) || !error.isPublic) throw error
    problems.push({ problem: error.message, path: null })
    return before
  }
}

/** Payload's label names the tab first, which has no name in the path: `正文 > 主题` at `headline`. */
function worded({
  label,
  message,
  path,
}: {
  label?: unknown
  message: string
  path: string
}): RehearsedProblem {
  if (typeof label !== 'string' || label === '') return { problem: message, path }
  const depth = path.split('.').filter((name) => !/^\d+$/.test(name)).length
  return { problem: `${label.split(' > ').slice(-depth).join(' › ')}：${message}`, path }
}

/** The newest version of a document, drafts included, with every field: for trusted code. Null: there is none. */
export async function latestOf(
  req: PayloadRequest,
  collection: string,
  id: number | string,
): Promise<Document | null> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return (docs[0] as unknown as Document | undefined) ?? null // reason: as above
}
