import { getTranslation } from '@payloadcms/translations'
import {
  addDataAndFileToRequest,
  type Collection,
  createOperation,
  type Endpoint,
  executeAccess,
  parseParams,
  type PayloadRequest,
  updateByIDOperation,
} from 'payload'
import { isId, ownId } from '../../publishing/id.ts'
import { refusalOf } from '../../refusal.ts'
import type { Darkroom } from '../pixels/darkroom.ts'
import { savedWithFiles } from './keep-files.ts'
import { prepareSave, type Save } from './prepare-save.ts'
import { leavePrepared } from './prepared.ts'

/**
 * `POST /api/photos` and `PATCH /api/photos/:id` in Payload's place, with its parameters and answers. A picture takes a
 * second to make, and the database lets one write at a time: so it is made before the write begins.
 */
export function uploadEndpoints(darkroom: Darkroom): Endpoint[] {
  return [
    { path: '/', method: 'post', handler: (req) => create(req, darkroom) },
    { path: '/:id', method: 'patch', handler: (req) => update(req, darkroom) },
  ]
}

async function create(req: PayloadRequest, darkroom: Darkroom): Promise<Response> {
  const collection = photosOf(req)
  const { access, labels } = collection.config
  // Who may not, is told so before the body is read; and again of what the body says.
  await executeAccess({ data: {}, req }, access.create)
  const data = await sentData(req)
  await executeAccess({ data, req }, access.create)
  const { autosave, depth, draft, populate, publishAllLocales, publishSpecificLocale, select } = parseParams(
    req.query,
  )
  const doc = await prepared(req, darkroom, { id: undefined, data }, () =>
    createOperation({
      autosave,
      collection,
      data,
      depth,
      draft,
      populate,
      publishAllLocales,
      publishSpecificLocale,
      req,
      select,
    }),
  )
  const label = getTranslation(labels.singular, req.i18n)
  return Response.json({ doc, message: req.t('general:successfullyCreated', { label }) }, { status: 201 })
}

async function update(req: PayloadRequest, darkroom: Darkroom): Promise<Response> {
  const collection = photosOf(req)
  const id = ownId(req, req.routeParams?.id)
  if (!isId(req, id)) throw refusalOf(req, 404, { zh: '没有这张照片。', en: 'No such photo.' })
  await mayUpdate(req, collection, id, {})
  const data = await sentData(req)
  await mayUpdate(req, collection, id, data)
  const parameters = parseParams(req.query)
  const { autosave, depth, draft, overrideLock = false, populate, select } = parameters
  const { publishAllLocales, publishSpecificLocale, trash, unpublishAllLocales } = parameters
  const doc = await prepared(req, darkroom, { id, data }, () =>
    updateByIDOperation({
      id,
      autosave,
      collection,
      data,
      depth,
      draft,
      overrideLock,
      populate,
      publishAllLocales,
      publishSpecificLocale,
      req,
      select,
      trash,
      unpublishAllLocales,
    }),
  )
  const saved = autosave ? 'version:autosavedSuccessfully' : 'version:draftSavedSuccessfully'
  return Response.json({ doc, message: req.t(autosave || draft ? saved : 'general:updatedSuccessfully') })
}

function photosOf(req: PayloadRequest): Collection {
  const known: Record<string, Collection> = req.payload.collections
  const { photos } = known
  if (!photos) throw new Error('the collection photos is not there')
  return photos
}

async function sentData(req: PayloadRequest): Promise<Record<string, unknown>> {
  await addDataAndFileToRequest(req)
  return (req.data ??= {})
}

/** @throws Forbidden where the rules of access say no, of everything or of this photo */
async function mayUpdate(
  req: PayloadRequest,
  { config }: Collection,
  id: number | string,
  data: Record<string, unknown>,
): Promise<void> {
  const within = await executeAccess({ id, data, req }, config.access.update)
  if (typeof within === 'boolean') return
  const where = { and: [{ id: { equals: id } }, within] }
  const { totalDocs } = await req.payload.count({ collection: 'photos', where, overrideAccess: true, req })
  if (totalDocs === 0) await executeAccess({ id, data, req }, () => false)
}

/** Prepares a save, stores what it needs and runs it. */
async function prepared<T>(
  req: PayloadRequest,
  darkroom: Darkroom,
  save: Save,
  run: () => Promise<T>,
): Promise<T> {
  const made = await prepareSave(req, darkroom, save)
  if (!made) return run()
  leavePrepared(req.context, made)
  return made.files ? savedWithFiles(req, darkroom, made.files, run) : run()
}
