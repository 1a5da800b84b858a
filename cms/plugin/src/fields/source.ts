import type { GroupField, TextareaField, TextareaFieldValidation, TextFieldValidation } from 'payload'
import { text, textarea } from 'payload/shared'
import { type Bilingual, inLanguage } from '../language.ts'
import { gradeOptions } from './grade-options.ts'
import { filledText } from './site-url.ts'

/**
 * Where a fact comes from (shared/content/fact.ts): its grade, the quoted words, the article, an address.
 * `stated` needs the words, `external` the address; a fact that nobody states is left empty.
 */
export function sourceField(name: string, label: Bilingual): GroupField {
  return {
    name,
    type: 'group',
    label,
    admin: { hideGutter: true },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'grade',
            type: 'select',
            label: { zh: '依据', en: 'Grade' },
            options: gradeOptions,
            admin: { width: '30%' },
          },
          {
            name: 'article',
            type: 'relationship',
            relationTo: 'articles',
            label: { zh: '出自报道', en: 'Article' },
            admin: { width: '70%' },
          },
        ],
      },
      quoteField(),
      { name: 'url', type: 'text', label: { zh: '网址', en: 'Address' }, validate: needsUrl },
    ],
  }
}

/** The words that say it, beside a `grade`. */
export function quoteField(): TextareaField {
  return {
    name: 'quote',
    type: 'textarea',
    label: { zh: '原文', en: 'Quoted words' },
    validate: needsQuote,
    admin: { rows: 2 },
  }
}

const gradeOf = (siblings: unknown) => (siblings as { grade?: unknown } | undefined)?.grade // reason: a row of our group

/** Beside a `grade`: a stated fact has its words. */
const needsQuote: TextareaFieldValidation = (value, options) => {
  if (gradeOf(options.siblingData) === 'stated' && !filledText(value)?.trim()) {
    return inLanguage(options.req, {
      zh: '“原文明言”须抄录原文。',
      en: 'A stated fact needs the quoted words.',
    })
  }
  return textarea(value, options)
}

/** Beside a `grade`: an external fact has its address, which is http or https. */
export const needsUrl: TextFieldValidation = (value, options) => {
  const url = typeof value === 'string' ? value.trim() : ''
  if (url === '' && gradeOf(options.siblingData) === 'external') {
    return inLanguage(options.req, { zh: '“外部来源”须填网址。', en: 'An external fact needs an address.' })
  }
  if (url !== '' && !(/^https?:\/\//i.test(url) && URL.canParse(url))) {
    return inLanguage(options.req, {
      zh: '网址须以 http:// 或 https:// 开头。',
      en: 'The address must be http or https.',
    })
  }
  return text(value, options)
}
