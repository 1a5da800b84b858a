import { z } from 'zod'

/**
 * Where a press that has no release yet asks the CMS whether the others are held at one of theirs: GET → SiteHold, for anybody. It could
 * only show something newer than they do, so it waits.
 */
export const holdPath = '/api/press/hold'

export const siteHoldSchema = z.object({ held: z.boolean() })
export type SiteHold = z.infer<typeof siteHoldSchema>
