import type { CollectionSlug, PayloadRequest } from 'payload'
import { bySelf } from '../../collections/manuscripts/hooks/check-arrangement.ts'
import { takeTurn, turnOf } from '../../other-processes/turns.ts'
import { inTransaction } from '../../publishing/transactions.ts'
import { refusalOf } from '../../refusal.ts'
import type { Arrangement } from '../arrangement.ts'
import type { ArticleAnswer, Id, Manuscript } from '../endpoints.ts'
import { inDeskTurn } from '../in-turn.ts'
import { buildArticle, type ArticleData } from './build-article.ts'
import { loadKnown } from './load-known.ts'

const articles = 'articles' as CollectionSlug // reason: no generated types in the plugin
const manuscripts = 'manuscripts' as CollectionSlug // reason: as above

/** What decides about making an article anew. */
type Made = { id: Id; _status?: string | null; publishedAt?: string | null; updatedAt: string }

/**
 * Makes an article draft of a manuscript as it is arranged, as the signed-in person, or says where it is that was made before.
 * @param again makes that draft anew where nobody has touched it
 * @throws APIError 404, 409; Payload's errors where the person may not
 */
export function makeArticle(req: PayloadRequest, id: Id, again: boolean): Promise<ArticleAnswer> {
  return inDeskTurn(req, () => inTransaction(req, () => make(req, id, again)))
}

async function make(req: PayloadRequest, id: Id, again: boolean): Promise<ArticleAnswer> {
  await takeTurn(req, turnOf(manuscripts, id))
  const manuscript = await find<Manuscript>(req, manuscripts, id)
  if (!manuscript) throw refusalOf(req, 404, { zh: '没有这份来稿。', en: 'No such manuscript.' })
  const { arrangement } = manuscript
  if (!arrangement) throw refusalOf(req, 409, { zh: '这份来稿还没有编排。', en: 'It is not arranged yet.' })
  // MongoDB leaves out what was never set.
  if (manuscript.article) await takeTurn(req, turnOf(articles, manuscript.article))
  const before = manuscript.article ? await find<Made>(req, articles, manuscript.article) : null
  const { data, findings } = buildArticle(manuscript.blocks, arrangement, await loadKnown(req))
  if (before && again) refuseTouched(req, before, arrangement)
  const isNew = before === null || again
  const article = isNew ? await write(req, before?.id ?? null, data) : before
  if (isNew) await note(req, manuscript, arrangement, article)
  const url = `${req.payload.config.routes.admin}/collections/articles/${article.id}`
  return { article: article.id, url, isNew, ...findings }
}

/** @throws APIError 409 where readers have seen the article, or somebody has written in it since */
function refuseTouched(
  req: PayloadRequest,
  { _status, publishedAt, updatedAt }: Made,
  { made }: Arrangement,
): void {
  if (_status === 'published' || publishedAt) {
    throw refusalOf(req, 409, {
      zh: '这篇报道已经发布过，不能从来稿重做。',
      en: 'The article was published and is not made anew from its manuscript.',
    })
  }
  if (updatedAt !== made) {
    throw refusalOf(req, 409, {
      zh: '这篇稿子做成以后有人改过，没有重做，免得盖掉改动。',
      en: 'Somebody has changed the article since; it was not made anew.',
    })
  }
}

async function write(req: PayloadRequest, id: Id | null, data: ArticleData): Promise<Made> {
  const asUser = {
    collection: articles,
    data: data as object,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
  }
  const doc = id === null ? await req.payload.create(asUser) : await req.payload.update({ ...asUser, id })
  return doc as unknown as Made // reason: no generated types in the plugin
}

/** Notes which article was made. The system's own fields, which nobody else writes: so without the rules of access. */
async function note(
  req: PayloadRequest,
  { id }: Manuscript,
  arrangement: Arrangement,
  { id: article, updatedAt }: Made,
): Promise<void> {
  await req.payload.update({
    collection: manuscripts,
    id,
    data: { article, arrangement: { ...arrangement, made: updatedAt } } as object,
    context: { [bySelf]: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** The newest version, as the person may read it; null where it is not there. */
async function find<T>(req: PayloadRequest, collection: CollectionSlug, id: Id): Promise<T | null> {
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
  })
  return found as unknown as T | null // reason: no generated types in the plugin
}
