import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

/** The articles' own configuration. */
export function articleConfig(req: PayloadRequest): SanitizedCollectionConfig {
  const known: Record<string, { config: SanitizedCollectionConfig }> = req.payload.collections
  const found = known.articles
  if (!found) throw new Error('the newsroom has no articles')
  return found.config
}
