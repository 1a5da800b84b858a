import type { FactKind } from '@guiyan/shared/content'
import type { Bilingual } from '../language.ts'

/** What a fact may be about, as the form calls it. */
export const factKinds: { value: FactKind; label: Bilingual }[] = [
  { value: 'honour', label: { zh: '荣誉', en: 'Honour' } },
  { value: 'projects', label: { zh: '项目', en: 'Projects' } },
  { value: 'donation', label: { zh: '捐赠', en: 'Donation' } },
  { value: 'investment', label: { zh: '投资', en: 'Investment' } },
  { value: 'activity', label: { zh: '活动', en: 'Activity' } },
  { value: 'members', label: { zh: '会员', en: 'Members' } },
  { value: 'year', label: { zh: '年份', en: 'Year' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
]
