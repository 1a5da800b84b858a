import type { Bilingual } from '../../../language.ts'
import { sourceTypeLabels } from '../../../collections/photos/source-types.ts'

type Choice = { value: string; label: Bilingual }

/** The options of the fields that are chosen, the empty one first. */
export const choices: Record<string, Choice[]> = {
  usage: [
    { value: '', label: { zh: '不限', en: 'No limit' } },
    { value: 'once', label: { zh: '一次性使用', en: 'Once only' } },
  ],
  digitalSourceType: [
    { value: '', label: { zh: '未注明', en: 'Not stated' } },
    ...Object.entries(sourceTypeLabels).map(([value, label]) => ({ value, label })),
  ],
}
