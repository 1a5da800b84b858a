import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { inLanguage } from '../../language.ts'
import { anyPublished } from '../../publishing/guard-published.ts'
import { effectOf } from '../../publishing/intent.ts'
import { InUseError } from '../../refusal.ts'
import { isWithdrawal } from '../withdrawal/context.ts'
import { namedInChinese, namedInEnglish, usesOf } from './uses-of.ts'

/**
 * A photo that published articles show is not unpublished alone: it is withdrawn, with a reason (`withdrawPhoto`).
 * @throws InUseError naming them
 */
export const unpublishUnshown: CollectionBeforeChangeHook = async (args) => {
  const { collection, context, data, operation, originalDoc, req } = args
  if (operation !== 'update' || isWithdrawal(context)) return data
  if (effectOf(context, collection.slug, data._status) !== 'conceal') return data
  if (!(await anyPublished(req, collection.slug, { id: { equals: originalDoc?.id } }))) return data
  const uses = (await usesOf(req, originalDoc?.id)).filter(({ published }) => published)
  if (uses.length === 0) return data
  throw new InUseError(
    inLanguage(req, {
      zh: `不能取消发布：已发布的${namedInChinese(uses)}正在使用它。要从这些报道里一起拿掉，请用“全站撤下”；否则先修改那里。`,
      en: `Cannot be unpublished: in use by published ${namedInEnglish(uses)}. Withdraw it everywhere, or change those first.`,
    }),
  )
}

/**
 * A photo that an article shows, published or draft, is not deleted.
 * @throws InUseError naming them
 */
export const deleteUnshown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const uses = await usesOf(req, id)
  if (uses.length === 0) return
  const isPublic = uses.some(({ published }) => published)
  throw new InUseError(
    inLanguage(req, {
      zh: `不能删除：${namedInChinese(uses)}正在使用它。请先从那里拿掉${isPublic ? '，或用“全站撤下”' : ''}。`,
      en: `Cannot be deleted: in use by ${namedInEnglish(uses)}. Take it out there first${isPublic ? ', or withdraw it everywhere' : ''}.`,
    }),
  )
}
