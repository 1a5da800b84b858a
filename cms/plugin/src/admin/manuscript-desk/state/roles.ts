import type { Bilingual } from '../../../language.ts'
import type { BlockRole } from '../../../manuscript/arrangement.ts'

/** What a block can be in the story, in the order of their keys 1 to 7. */
export const roles: { role: BlockRole; name: Bilingual }[] = [
  { role: 'kicker', name: { zh: '引题', en: 'Kicker' } },
  { role: 'headline', name: { zh: '主题', en: 'Headline' } },
  { role: 'deck', name: { zh: '副题', en: 'Deck' } },
  { role: 'byline', name: { zh: '署名', en: 'Byline' } },
  { role: 'caption', name: { zh: '图说', en: 'Caption' } },
  { role: 'subhead', name: { zh: '小标题', en: 'Subhead' } },
  { role: 'paragraph', name: { zh: '正文', en: 'Paragraph' } },
]

/** The name of a role. */
export const nameOfRole = (role: BlockRole): Bilingual =>
  roles.find((one) => one.role === role)?.name ?? { zh: role, en: role }
