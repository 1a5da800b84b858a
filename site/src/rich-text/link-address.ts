import { isSafeHref, type LinkNode } from '@guiyan/shared/content'
import { addressKey, type Linked } from '../content/body.ts'

/**
 * Where a link of a body goes, or null where its words must stand alone: an address that is not safe, or
 * a document that is not published.
 */
export function linkAddress(
  { linkType, url, doc }: LinkNode['fields'],
  linked: Linked,
): { href: string; external: boolean } | null {
  if (linkType === 'internal') {
    const href = doc && linked.addresses.get(addressKey(doc))
    return href ? { href, external: false } : null
  }
  if (!url || !isSafeHref(url)) return null
  return { href: url, external: /^https?:/i.test(url) }
}
