import type { ArrayField } from 'payload'
import type { Bilingual } from '../language.ts'

/** A list of short texts, each a row `{ text }`. */
export function linesField(name: string, label: Bilingual, line: Bilingual): ArrayField {
  return {
    name,
    type: 'array',
    label,
    labels: { singular: line, plural: { zh: line.zh, en: label.en } },
    fields: [
      {
        name: 'text',
        type: 'textarea',
        required: true,
        label: { zh: '内容', en: 'Text' },
        admin: { rows: 2 },
      },
    ],
  }
}
