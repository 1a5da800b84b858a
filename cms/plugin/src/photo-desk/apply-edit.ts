import {
  APIError,
  type CollectionSlug,
  isolateObjectProperty,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { inLanguage } from '../language.ts'
import { takeTurn, turnOf } from '../other-processes/turns.ts'
import { isId } from '../publishing/id.ts'
import { inTransaction } from '../publishing/transactions.ts'
import { doneAgain, isWriteConflict } from '../publishing/write-conflict.ts'
import { refusalOf } from '../refusal.ts'
import { editableFields } from './editable-fields.ts'

/** What somebody changed in a photo that they saw as of `updatedAt`. */
export type Edit = { id: number | string; updatedAt: string; data: Record<string, unknown> }

type Document = Record<string, unknown>
/** `doc`: the photo as it is now, its newest draft; with a refusal only where the person may look at it anew (409). */
export type EditResult =
  | { id: number | string; ok: true; doc: Document }
  | { id: number | string; ok: false; status: number; message: string; doc?: Document }

const collection = 'photos' as CollectionSlug // reason: no generated types in the plugin
const conflict = {
  zh: '别人同时在改这张照片，没有存上，请再试一次。',
  en: 'Somebody else is changing this photo at the same moment; nothing was saved. Please try again.',
}
const editable = new Set<string>(editableFields)

/** Saves one edit as a draft, as the signed-in user, whole or not at all. Does not throw: a refusal is a result. */
export async function applyEdit(outer: PayloadRequest, edit: Edit): Promise<EditResult> {
  const { id } = edit
  // Each edit gets its own transaction, although they come in one request.
  const req = isolateObjectProperty(outer, 'transactionID')
  try {
    refuseUnknown(req, edit)
    return await doneAgain(() => inTransaction(req, () => save(req, edit)))
  } catch (error) {
    return { id, ok: false, ...refusalIn(req, error) }
  }
}

async function save(req: PayloadRequest, { id, updatedAt, data }: Edit): Promise<EditResult> {
  await takeTurn(req, turnOf(collection, id))
  const asUser = { collection, id, depth: 0, draft: true, overrideAccess: false, req }
  const newest = (await req.payload.findByID(asUser)) as object as Document // reason: a document has any fields
  if (newest.updatedAt !== updatedAt) {
    const message = inLanguage(req, {
      zh: '这张照片刚被别人改过，没有覆盖。请看过新内容再改。',
      en: 'Somebody else changed this photo meanwhile; nothing was overwritten. Look at it and edit again.',
    })
    return { id, ok: false, status: 409, message, doc: newest }
  }
  const doc = await req.payload.update({ ...asUser, data })
  return { id, ok: true, doc: doc as object as Document } // reason: as above
}

/** @throws APIError 404 where no photo can have this id, 400 where a field is none that the desk edits */
function refuseUnknown(req: PayloadRequest, { id, data }: Edit): void {
  if (!isId(req, id)) throw refusalOf(req, 404, { zh: '没有这张照片。', en: 'No such photo.' })
  const unknown = Object.keys(data).filter((name) => !editable.has(name))
  if (unknown.length === 0) return
  const names = unknown.join('、').slice(0, 200)
  throw refusalOf(req, 400, {
    zh: `不能在图片台修改：${names}。`,
    en: `The photo desk does not edit: ${names}.`,
  })
}

/** What to tell the person. What is nobody's mistake is logged and told as such. */
function refusalIn(req: PayloadRequest, error: unknown): { status: number; message: string } {
  if (error instanceof ValidationError) {
    return { status: error.status, message: error.data.errors.map(({ message }) => message).join(' ') }
  }
  if (error instanceof APIError && error.isPublic) return { status: error.status, message: error.message }
  if (isWriteConflict(error)) return { status: 409, message: inLanguage(req, conflict) }
  req.payload.logger.error({ msg: 'an edit of the photo desk failed', err: error })
  return {
    status: 500,
    message: inLanguage(req, {
      zh: '没有存上，请再试一次。',
      en: 'It could not be saved. Please try again.',
    }),
  }
}
