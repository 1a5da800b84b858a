import type { FactKind } from '@guiyan/shared/content'
import type { Amount } from './amounts.ts'

const founded = /(?:成立|创立|创办|创建|始建)(?:于)?\d{4}年|\d{4}年[^，。,；;]{0,12}(?:成立|创立|创办|创建)/u
const honoured =
  /(?:认定为|评为|获评|荣获|荣膺|授予|获得?)[^。；;]*?(?:“|”|称号|奖|商会|先进|优秀|示范|单位)/u

// The first that fits is it.
const rules: [FactKind, (passage: string, money: boolean) => boolean][] = [
  ['honour', (passage) => honoured.test(passage)],
  ['year', (passage) => founded.test(passage)],
  ['investment', (passage, money) => money && /投资|总投/u.test(passage)],
  ['donation', (passage, money) => money && /捐|善款/u.test(passage)],
  ['projects', (passage) => /项目(?!\s*之一)/u.test(passage)],
  [
    'activity',
    (passage) =>
      /活动|考察|培训|论坛|座谈会|推介会|交流会|慰问|走访|调研|[场批]次?[^，。]*服务/u.test(passage),
  ],
  ['investment', (passage) => /回乡投资|投资兴业/u.test(passage)],
  ['donation', (passage) => /捐(?:赠|款|资|助|建)/u.test(passage)],
  ['members', (passage) => /会员(?:企业)?[^，。]{0,6}\d|\d+[余多]?[名家个](?:会员)/u.test(passage)],
]

/** What a passage is about, by its words; null where none of them says. */
export function guessKind(passage: string, amounts: readonly Amount[]): FactKind | null {
  const money = amounts.some(({ unit }) => unit?.endsWith('元'))
  return rules.find(([, fits]) => fits(passage, money))?.[0] ?? null
}

/** 全国, 省级: what an honour's passage calls its level; null where it names none, or two. */
export function honourLevel(passage: string): string | null {
  const levels = new Set(
    [...passage.matchAll(/(全国|国家级|省级|市级|县级)(?=[“"《]|先进|优秀|示范|“?四好)/gu)].map(
      ([, level]) => level ?? '',
    ),
  )
  const [only] = levels
  return levels.size === 1 ? (only ?? null) : null
}

/** The year in which something was founded, as written; null where the passage does not say. */
export function foundingYear(passage: string): string | null {
  return founded.test(passage) ? (/\d{4}/u.exec(passage)?.[0] ?? null) : null
}
