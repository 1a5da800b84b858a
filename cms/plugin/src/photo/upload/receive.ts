import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { isStaff } from '../../access/roles.ts'
import { systemFieldNames } from '../../collections/photos/file-fields.ts'
import { takeTurn } from '../../other-processes/turns.ts'
import type { OperationArgs } from '../../publishing/intent.ts'
import { refusalOf } from '../../refusal.ts'
import type { Darkroom } from '../pixels/darkroom.ts'
import { keepFiles, turnOfFiles } from './keep-files.ts'
import { prepareSave } from './prepare-save.ts'
import { leavePrepared, preparedOf, takePrepared } from './prepared.ts'

/**
 * Gives a save the pictures that were prepared for it (`upload-endpoints.ts`), and prepares them where nobody did: for
 * code that saves through the Local API. Empty fields are filled from the file's metadata; fields that are ours alone
 * are dropped from what a client sent.
 */
export function receivePhoto(darkroom: Darkroom): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return
    const operationArgs = args as OperationArgs & { overwriteExistingFiles?: boolean } // reason: see OperationArgs
    const { id, data: sent, overrideAccess, where } = operationArgs
    const waiting = takePrepared(req.context)
    if (!overrideAccess && !isStaff(req)) return
    const data: Record<string, unknown> = { ...sent }
    operationArgs.data = data
    if (!overrideAccess) for (const name of systemFieldNames) delete data[name]
    if (where !== undefined) {
      // One picture or focal point for many photos is nobody's wish.
      for (const name of ['focalX', 'focalY']) delete data[name]
      delete req.file
      return
    }
    const prepared = waiting ?? (await prepareSave(req, darkroom, { id, data }))
    if (!prepared) return
    if (!waiting) {
      if (prepared.files) {
        await takeTurn(req, turnOfFiles(prepared.files.original.name))
        await keepFiles(req, darkroom, prepared.files)
      }
      leavePrepared(req.context, prepared)
      takePrepared(req.context)
    }
    for (const [name, value] of Object.entries(prepared.words)) {
      if (data[name] === undefined || data[name] === null || data[name] === '') data[name] = value
    }
    if (prepared.file) req.file = prepared.file
    // The name is the content's. Payload would number it where it was there before.
    operationArgs.overwriteExistingFiles = true
  }
}

/** Sets what the pictures say of themselves, unless somebody gave the photo another picture while they were made. */
export const applyPrepared: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const prepared = preparedOf(req.context)
  if (!prepared) return data
  if ((originalDoc?.original ?? null) !== prepared.basis) {
    throw refusalOf(req, 409, {
      zh: '刚才有人换了这张照片的图，请刷新后再试。',
      en: 'Somebody has just replaced this picture. Reload and try again.',
    })
  }
  return Object.assign(data, prepared.fields)
}
