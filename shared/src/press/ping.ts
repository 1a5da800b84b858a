import { z } from 'zod'
import { collections } from '../content/index.ts'

/**
 * What the CMS tells the press after a commit: which documents may look different to the public now. `publish`
 * names the press of the button that did it, so that one event can be followed through both logs.
 */
export const pingSchema = z.object({
  changes: z.array(
    z.object({ collection: z.enum(collections), id: z.string(), publish: z.uuid().optional() }),
  ),
})
export type Ping = z.infer<typeof pingSchema>
