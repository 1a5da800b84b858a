import { type CollectionAfterErrorHook, Locked } from 'payload'
import { inLanguage } from '../language.ts'
import { sentIn } from './base.ts'
import { keepDraft } from './kept-drafts.ts'
import { personOf } from './person.ts'
import { StaleSaveError } from './stale-save-error.ts'

/**
 * Keeps the words of a save that was refused because somebody else was first or holds the lock, after the refused save was
 * rolled back. The answer says so in words, with the record's id as `keptDraft`.
 */
export function keepRefused(now: () => Date): CollectionAfterErrorHook {
  return async ({ collection, context, error, req, result }) => {
    const isLocked = error instanceof Locked
    if (!isLocked && !(error instanceof StaleSaveError)) return
    const sent = sentIn(context, collection?.slug ?? '')
    const by = personOf(req)
    if (!sent || !by) return
    const { id: article, base, data } = sent
    const cause = isLocked ? 'takenOver' : 'stale'
    const keptDraft = await keepDraft(req.payload, { article, by, cause, base, data }, now())
    const message = isLocked
      ? inLanguage(req, {
          zh: '别人正在编辑这篇稿，没有存进去。你写的已留存，在“留稿”里。',
          en: 'Somebody else is editing; this was not saved. Your words are kept under “kept drafts”.',
        })
      : error.message
    return {
      response: { ...result, errors: [{ message, name: error.name }], keptDraft },
      status: error.status,
    }
  }
}
