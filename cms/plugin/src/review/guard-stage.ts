import type { CollectionBeforeChangeHook } from 'payload'
import { mayPublish } from '../access/roles.ts'
import { isRestoring } from '../publishing/intent.ts'
import { refusalOf } from '../refusal.ts'
import { type Stage, stageOf } from './stages.ts'

/** What a writer says of a photo, a chamber or an award; the rest is for editors to say. Articles have steps: `keep-stage.ts`. */
const ofWriters: readonly Stage[] = ['draft', 'proposed']

/** An older version that is restored has an old stage, and leaves it alone. @throws APIError 403 where a writer says returned or ready */
export const guardStage: CollectionBeforeChangeHook = ({ collection, context, data, originalDoc, req }) => {
  if (isRestoring(context, collection.slug)) data.stage = stageOf(originalDoc)
  const stage = stageOf(data)
  if (!req.user || mayPublish(req) || ofWriters.includes(stage) || stage === stageOf(originalDoc)) return data
  throw refusalOf(req, 403, {
    zh: '“退回”和“待发”由编辑来选。',
    en: 'An editor says what is returned or ready.',
  })
}
