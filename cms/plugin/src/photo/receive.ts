import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isStaff } from '../access/roles.ts'
import type { Bilingual } from '../language.ts'
import { systemFieldNames } from '../collections/photos/file-fields.ts'
import { anyPublished } from '../publishing/guard-published.ts'
import type { OperationArgs } from '../publishing/intent.ts'
import { refusal } from '../refusal.ts'
import { cleanCopy } from './clean-copy.ts'
import { photoFormat } from './file-type.ts'
import { fieldsFrom } from './metadata/fields-from.ts'
import { readMetadata } from './metadata/read-metadata.ts'

/**
 * Receives an upload before Payload does: checks it by content, keeps the untouched original aside, fills
 * empty fields from its metadata, and hands Payload a clean copy named after the upload's bytes.
 * @throws ValidationError at `file` where the bytes are not a picture that we take
 */
export function receivePhoto(originalsDir: string): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return
    const operationArgs = args as OperationArgs // reason: see OperationArgs
    const { id, data: sent, overrideAccess } = operationArgs
    if (!overrideAccess && !isStaff(req)) return
    const data: Record<string, unknown> = { ...sent }
    if (!overrideAccess) for (const name of systemFieldNames) delete data[name]
    keepFocalPoint(req, data)
    const { file } = req
    operationArgs.data = data
    if (!file) return
    const format = photoFormat(file.data)
    if (typeof format === 'object') throw refused(req, format)
    if (operation === 'update' && (await anyPublished(req, 'photos', { id: { equals: id } }))) {
      throw refused(req, {
        zh: '已发布的照片不能换图：请另传一张，或先撤下。',
        en: 'The picture of a published photo stays. Upload another, or unpublish it first.',
      })
    }
    const copy = await cleanCopy(req, file.data)
    if (copy === null) {
      throw refused(req, {
        zh: '图片已损坏、不完整或大得离谱（超过一亿像素），请检查原文件后重传。',
        en: 'The picture is damaged, incomplete, or larger than 100 million pixels.',
      })
    }
    const sha256 = createHash('sha256').update(file.data).digest('hex')
    const original = `${sha256}.${format}`
    await keepOriginal(originalsDir, original, file.data)
    const metadata = readMetadata(file.data)
    for (const [name, value] of Object.entries(fieldsFrom(metadata))) {
      if (data[name] === undefined || data[name] === null || data[name] === '') data[name] = value
    }
    req.file = { data: copy, mimetype: 'image/jpeg', name: `${sha256.slice(0, 16)}.jpg`, size: copy.length }
    Object.assign(data, { original, originalName: file.name.slice(0, 255), metadata })
  }
}

function refused(req: PayloadRequest, message: Bilingual) {
  return refusal(req, 'photos', [{ path: 'file', message }])
}

/**
 * Stores a new focal point as data only. Payload would make all derivatives again, from its own copy and under
 * the same names; nothing is cropped by the focal point here, so there is nothing to make.
 */
function keepFocalPoint(req: PayloadRequest, data: Record<string, unknown>): void {
  const edits = req.query?.uploadEdits as { focalPoint?: { x?: unknown; y?: unknown } } | undefined // reason: a query
  if (edits?.focalPoint) {
    data.focalX = Number(edits.focalPoint.x)
    data.focalY = Number(edits.focalPoint.y)
  }
  if (req.query) delete req.query.uploadEdits
}

/** Written whole or not at all; the name is the content's, so one that is there already is the same. */
async function keepOriginal(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const target = path.join(folder, name)
  const size = await stat(target).then(
    (found) => found.size,
    () => -1,
  )
  if (size === bytes.length) return
  await mkdir(folder, { recursive: true })
  const unfinished = `${target}.${randomUUID()}`
  try {
    await writeFile(unfinished, bytes, { flush: true })
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
