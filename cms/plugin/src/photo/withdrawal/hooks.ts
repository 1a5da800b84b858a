import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { effectOf } from '../../publishing/intent.ts'
import { isWithdrawal } from './context.ts'

/** A withdrawn photo stays so, whatever is saved or restored over it. */
export const keepWithdrawal: CollectionBeforeValidateHook = ({ context, data, originalDoc }) => {
  if (!data || isWithdrawal(context)) return data
  data.withdrawnOn = originalDoc?.withdrawnOn ?? null
  data.withdrawnReason = originalDoc?.withdrawnReason ?? null
  return data
}

/** Until an editor publishes the photo itself. (An article that shows it does not: `publishPhotos`.) */
export const liftWithdrawal: CollectionBeforeChangeHook = ({ collection, context, data }) => {
  if (effectOf(context, collection.slug, data._status) !== 'publish') return data
  data.withdrawnOn = null
  data.withdrawnReason = null
  return data
}
