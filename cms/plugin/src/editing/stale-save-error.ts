import { APIError, type PayloadRequest } from 'payload'
import { inLanguage } from '../language.ts'

/** A save that stands on an older draft than the newest. Status 409; nothing was overwritten. */
export class StaleSaveError extends APIError {
  constructor(req: PayloadRequest) {
    const message = inLanguage(req, {
      zh: '这里已有更新的稿，没有覆盖。你写的没有丢，请看过新稿再接着改。',
      en: 'There is a newer draft; nothing was overwritten. Your words are not lost: look at the new draft, then go on.',
    })
    super(message, 409, null, true)
  }
}
