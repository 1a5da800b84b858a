import type { Bilingual } from '../../language.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago a moment is, as one says it: 刚刚, 12 分钟前, 3 小时前, 2 天前. A clock that is behind sees no future. */
export function agoWords(at: Date, now: Date): Bilingual {
  const passed = now.getTime() - at.getTime()
  if (passed < minute) return { zh: '刚刚', en: 'just now' }
  if (passed < hour) return ago(Math.floor(passed / minute), '分钟', 'minute')
  if (passed < day) return ago(Math.floor(passed / hour), '小时', 'hour')
  return ago(Math.floor(passed / day), '天', 'day')
}

function ago(count: number, zh: string, en: string): Bilingual {
  return { zh: `${count} ${zh}前`, en: `${count} ${en}${count === 1 ? '' : 's'} ago` }
}
