import type { PayloadRequest } from 'payload'
import type { Derivative } from '@guiyan/shared/content'
import type { Bilingual } from '../../language.ts'
import { cleanText } from '../../publishing/clean-text.ts'
import { refusal, refusalOf } from '../../refusal.ts'
import { type FocalPoint, focalPoint } from '../pixels/crop-box.ts'
import type { Darkroom } from '../pixels/darkroom.ts'
import type { Undecodable } from '../pixels/decode.ts'
import { refuseDuplicate } from './duplicates.ts'
import { photoFormat } from './file-type.ts'
import { fieldsFrom } from '../metadata/fields-from.ts'
import { readMetadata } from '../metadata/read-metadata.ts'
import { originalName } from '../files/original-name.ts'
import type { Prepared } from './prepared.ts'

/** A save of a photo as it was asked for. */
export type Save = { id: number | string | undefined; data: Record<string, unknown> }

/** What a save needs of the photo as it is: its newest version, draft or not. */
type Current = { original: string | null; derivatives: Derivative[]; focal: FocalPoint }

/**
 * Makes the pictures that a save needs: of a new file everything, for a new focal point the crops. Takes `req.file` and the
 * admin form's `uploadEdits` out of the request; the save itself is given the working copy instead.
 * @returns null where the save needs none
 * @throws ValidationError at `file` where the bytes are not a picture that we take; APIError 409 where it is here already;
 * what the store says
 */
export async function prepareSave(
  req: PayloadRequest,
  darkroom: Darkroom,
  { id, data }: Save,
): Promise<Prepared | null> {
  takeFocalPoint(req, data)
  const { file } = req
  if (!file && (id === undefined || (data.focalX === undefined && data.focalY === undefined))) return null
  const current = id === undefined ? null : await currentPhoto(req, id)
  if (!file) return current && recropped(req, darkroom, current, data)
  const format = photoFormat(file.data)
  if (typeof format === 'object') throw refused(req, format)
  const original = originalName(file.data, format)
  if (original === current?.original) {
    delete req.file
    return recropped(req, darkroom, current, data)
  }
  await refuseDuplicate(req, original, id)
  const focal = focalPoint(data.focalX, data.focalY)
  const developed = await darkroom.develop(file.data, original, focal)
  if (typeof developed === 'string') throw refused(req, undecodable[developed])
  const { name, bytes } = developed.workingCopy
  const metadata = readMetadata(file.data)
  return {
    basis: current?.original ?? null,
    files: developed.files,
    file: { data: bytes, mimetype: 'image/jpeg', name, size: bytes.length },
    fields: { ...developed.fields, originalName: cleanText(file.name).slice(0, 255), metadata },
    words: fieldsFrom(metadata),
  }
}

const undecodable: Record<Undecodable, Bilingual> = {
  'too large': {
    zh: '图片超过一亿像素，请缩小后再上传。',
    en: 'The picture has more than 100 million pixels. Make it smaller first.',
  },
  damaged: {
    zh: '图片已损坏或不完整，请检查原文件后重传。',
    en: 'The picture is damaged or incomplete. Check the file and upload it again.',
  },
}

async function recropped(
  req: PayloadRequest,
  darkroom: Darkroom,
  current: Current,
  data: Record<string, unknown>,
): Promise<Prepared | null> {
  const { original, derivatives, focal: before } = current
  const focal = focalPoint(data.focalX ?? before.x, data.focalY ?? before.y)
  if (original === null || (focal.x === before.x && focal.y === before.y)) return null
  const made = await darkroom.recrop(original, derivatives, focal)
  if (!made) {
    throw refusalOf(req, 409, {
      zh: '找不到这张照片的原图，无法重新裁切。请重新上传图片。',
      en: 'The original of this photo is gone, so it cannot be cropped. Upload the picture again.',
    })
  }
  const fields = { derivatives: made, focalX: focal.x, focalY: focal.y }
  return { basis: original, files: null, file: null, fields, words: {} }
}

/** The admin form sends a new focal point in the query; Payload would make its own derivatives by it. */
function takeFocalPoint(req: PayloadRequest, data: Record<string, unknown>): void {
  const edits = req.query?.uploadEdits as { focalPoint?: { x?: unknown; y?: unknown } } | undefined // reason: a query
  if (edits?.focalPoint) {
    const { x, y } = focalPoint(edits.focalPoint.x, edits.focalPoint.y)
    Object.assign(data, { focalX: x, focalY: y })
  }
  if (req.query) delete req.query.uploadEdits
}

async function currentPhoto(req: PayloadRequest, id: number | string): Promise<Current | null> {
  const found = await req.payload.findByID({
    collection: 'photos',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
    overrideAccess: true,
    req,
  })
  if (!found) return null
  const photo = found as unknown as StoredPhoto // reason: no generated types in the plugin
  const focal = focalPoint(photo.focalX, photo.focalY)
  return { original: photo.original ?? null, derivatives: photo.derivatives ?? [], focal }
}

type StoredPhoto = {
  original?: string | null
  derivatives?: Derivative[] | null
  focalX?: number | null
  focalY?: number | null
}

function refused(req: PayloadRequest, message: Bilingual) {
  return refusal(req, 'photos', [{ path: 'file', message }])
}
