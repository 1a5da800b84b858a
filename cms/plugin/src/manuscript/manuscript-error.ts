import type { Bilingual } from '../language.ts'

/** A manuscript that cannot be read. `text` is for the person who handed it in; the message has both languages. */
export class ManuscriptError extends Error {
  override name = 'ManuscriptError'
  readonly text: Bilingual

  constructor(text: Bilingual, options?: ErrorOptions) {
    super(`${text.zh} (${text.en})`, options)
    this.text = text
  }
}
