import type { CollectionSlug, PayloadRequest } from 'payload'
import { anyPublished } from '../../publishing/guard-published.ts'
import { takeTurn, turnOf } from '../../other-processes/turns.ts'
import { inTransaction } from '../../publishing/transactions.ts'
import { type ArticleTitle, usesOf } from '../uses/uses-of.ts'
import { withdrawalContext } from './context.ts'

/** The photo as it is now, and the published articles that lost it. */
export type Withdrawn = { doc: Record<string, unknown>; articles: ArticleTitle[] }

/**
 * Takes a published photo off the site, from all articles that show it at once: it is unpublished, with the reason on it, and
 * the site leaves out what is not published. Articles stay as they are. One write, so it is done or not, on
 * MongoDB alone as well: the public reads the photo's own row, which is written before its version. Trusted code: the
 * caller has seen to access.
 * @returns null where the photo is not published, or gone
 */
export function withdrawPhoto(
  req: PayloadRequest,
  id: number | string,
  withdrawal: { reason: string; on: Date },
): Promise<Withdrawn | null> {
  return inTransaction(req, () => withdraw(req, id, withdrawal))
}

async function withdraw(
  req: PayloadRequest,
  id: number | string,
  { reason, on }: { reason: string; on: Date },
): Promise<Withdrawn | null> {
  await takeTurn(req, turnOf('photos', id))
  if (!(await anyPublished(req, 'photos', { id: { equals: id } }))) return null
  const articles = (await usesOf(req, id)).filter(({ published }) => published)
  const data = { _status: 'draft', withdrawnOn: on.toISOString(), withdrawnReason: reason }
  const doc = await req.payload.update({
    collection: 'photos' as CollectionSlug, // reason: no generated types in the plugin
    id,
    data: data as never, // reason: as above
    context: withdrawalContext(),
    // Whatever else is wrong with it, it goes; and though somebody has it open.
    unpublishAllLocales: true,
    overrideLock: true,
    depth: 0,
    req,
  })
  return {
    doc: doc as unknown as Record<string, unknown>, // reason: as above
    articles: articles.map(({ id: article, title }) => ({ id: article, title })),
  }
}
