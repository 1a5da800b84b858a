import type { PayloadRequest, TypeWithID } from 'payload'
import type { Line } from './checked.ts'
import { linesOf } from './lines-of.ts'

/**
 * Whether anything of the body that readers read now is not in these lines any more. True also where they read
 * nothing of it yet: a draft may have been quoted. Titles are left aside: nobody quotes them.
 */
export async function hasLostWords(
  req: PayloadRequest,
  article: number | string,
  lines: readonly Line[],
): Promise<boolean> {
  const stored = await req.payload.db.findOne<Record<string, unknown> & TypeWithID>({
    collection: 'articles',
    where: { id: { equals: article } },
    select: { body: true, kicker: true, headline: true, deck: true, _status: true },
    req,
  })
  if (stored?._status !== 'published') return true
  const text = lines.map((line) => line.text).join('\n')
  return linesOf(stored).some(({ part, text: words }) => part === 'body' && !text.includes(words))
}
