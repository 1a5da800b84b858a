import { parseCredit } from '@guiyan/shared/credit'
import { slugify } from '@guiyan/shared/text/slug'
import { RecentlyUsed } from './recently-used.ts'

/** A person named by a credit line, and the slug of their page: the name's pinyin. Several people may have one slug. */
export type Photographer = { name: string; slug: string }

// Pinyin is looked up in a large dictionary, and each change asks for the same few names.
const slugs = new RecentlyUsed<string>(2000)

/**
 * The photographers whom a credit line names, each once; none for a file picture, a picture that was handed
 * in, or a line that names nobody for certain. A name that gives no slug has no page.
 */
export function photographersOf(credit: string): Photographer[] {
  const read = parseCredit(credit)
  if (read.kind !== 'photographer') return []
  return [...new Set(read.names)]
    .map((name) => ({ name, slug: slugs.get(name, () => slugify(name)) }))
    .filter(({ slug }) => slug !== '')
}
