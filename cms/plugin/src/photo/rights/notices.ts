import type { Bilingual } from '../../language.ts'
import { dayOf } from '@guiyan/shared/newsroom-time'
import { daysLeft, warningDays } from './days.ts'

/** What the staff should know before using a photo. `stop`: it does not go out as it is. */
export type Notice = { kind: 'stop' | 'warn'; text: Bilingual }

/** The fields of a photo that say so, as REST gives them to the staff. */
export type NoticedFields = {
  withdrawnOn?: unknown
  withdrawnReason?: unknown
  rightsUntil?: unknown
  usage?: unknown
}

/** Withdrawn, with the reason; rights that are over, or will be within `warningDays`; once only. The gravest first. */
export function noticesOf(photo: NoticedFields, now: Date): Notice[] {
  return [...withdrawn(photo), ...rights(photo, now), ...once(photo)]
}

function withdrawn({ withdrawnOn, withdrawnReason }: NoticedFields): Notice[] {
  if (typeof withdrawnOn !== 'string') return []
  const day = dayOf(new Date(withdrawnOn))
  const reason = typeof withdrawnReason === 'string' ? withdrawnReason : ''
  return [{ kind: 'stop', text: { zh: `${day} 全站撤下：${reason}`, en: `Withdrawn on ${day}: ${reason}` } }]
}

function rights({ rightsUntil }: NoticedFields, now: Date): Notice[] {
  const left = daysLeft(rightsUntil, now)
  if (left === null || left > warningDays) return []
  const day = dayOf(new Date(String(rightsUntil)))
  if (left < 0) {
    const text = {
      zh: `使用期限 ${day} 已过，不能再发布`,
      en: `Could be used until ${day}: not published any more`,
    }
    return [{ kind: 'stop', text }]
  }
  const last =
    left === 0 ? { zh: '今天是最后一天', en: 'today' } : { zh: `还有 ${left} 天`, en: `${left} days` }
  const text = {
    zh: `使用期限到 ${day}（${last.zh}），过后自动全站撤下`,
    en: `May be used until ${day} (${last.en}), and is withdrawn by itself after that`,
  }
  return [{ kind: 'warn', text }]
}

function once({ usage }: NoticedFields): Notice[] {
  if (usage !== 'once') return []
  return [{ kind: 'warn', text: { zh: '一次性使用：只能用在一篇报道里', en: 'Once only: in one article' } }]
}
