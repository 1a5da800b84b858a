import type { CollectionBeforeChangeHook } from 'payload'
import { effectOf } from '../../publishing/intent.ts'
import { refusal } from '../../refusal.ts'
import { dayOf } from '@guiyan/shared/newsroom-time'
import { rightsEnded } from './days.ts'

/** @throws ValidationError at `rightsUntil` where a photo is published after the last day that it may be used */
export function refuseEndedRights(now: () => Date): CollectionBeforeChangeHook {
  return ({ collection, context, data, req }) => {
    if (effectOf(context, collection.slug, data._status) !== 'publish') return data
    if (!rightsEnded(data.rightsUntil, now())) return data
    const day = dayOf(new Date(data.rightsUntil))
    const message = {
      zh: `使用期限到 ${day} 为止，已经过了，不能发布。续了权请改这里；要从网站上拿掉，请用“全站撤下”。`,
      en: `May be used until ${day}, which is over. Change it here where the rights were renewed; withdraw the photo to take it off the site.`,
    }
    throw refusal(req, collection.slug, [{ path: 'rightsUntil', message }])
  }
}
