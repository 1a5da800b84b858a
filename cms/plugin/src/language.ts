import type { PayloadRequest } from 'payload'

/** A text in the two languages of the admin UI. Chinese is the language of the newsroom. */
export type Bilingual = { zh: string; en: string }

/** The text in the language of the request; Chinese unless English was asked for. */
export function inLanguage(req: Pick<PayloadRequest, 'i18n'>, text: Bilingual): string {
  return req.i18n?.language === 'en' ? text.en : text.zh
}
