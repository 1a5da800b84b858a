import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import type { OperationArgs } from '../../publishing/intent.ts'

/** What Payload keeps of the present picture when a version is restored. Our fields of the picture are the version's. */
const payloadsOwn = ['filename', 'filesize', 'focalX', 'focalY', 'height', 'mimeType', 'width'] as const
const key = 'photoRestored'

/** Notes the picture of the version that is about to be restored. */
export const noteRestoredPicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  delete req.context[key]
  if (operation !== 'restoreVersion') return
  const { id } = args as OperationArgs // reason: see OperationArgs; here the id is the version's
  if (id === undefined) return
  const query = { collection: 'photos', id: String(id), depth: 0, overrideAccess: true } as const
  const found = await req.payload.findVersionByID({ ...query, disableErrors: true, req })
  const version = found?.version as unknown as Record<string, unknown> | undefined // reason: no generated types here
  if (version) req.context[key] = Object.fromEntries(payloadsOwn.map((name) => [name, version[name]]))
}

/** A restored version brings its own picture back: its files stay as long as the photo does. */
export const restorePicture: CollectionBeforeChangeHook = ({ data, req }) =>
  Object.assign(data, req.context[key] ?? {})
