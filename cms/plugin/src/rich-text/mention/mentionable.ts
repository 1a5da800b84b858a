import type { Named } from '@guiyan/shared/text/name-match'

/** What `@` links to, and photos, which it places. */
export type MentionKind = 'chambers' | 'awards' | 'articles' | 'photos'

/** A document that can be named in a body. `names` begins with the words that are written into the text. */
export type Mentionable = Named & {
  kind: MentionKind
  id: number | string
  /** Not on the site yet: a link to it is plain text there. */
  isDraft: boolean
  /** Of a photo: its thumbnail. */
  thumbnail?: string
}

/** Tells documents of all kinds apart. */
export function mentionKey({ kind, id }: Mentionable): string {
  return `${kind} ${id}`
}
