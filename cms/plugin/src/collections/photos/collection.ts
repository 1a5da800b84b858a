import { routes } from '@guiyan/shared/routes'
import type { CollectionConfig } from 'payload'
import { filledText, siteUrlField } from '../../fields/site-url.ts'
import { clockOf, type NewsroomOptions } from '../../options.ts'
import type { Darkroom } from '../../photo/pixels/darkroom.ts'
import { refuseDuplicateOriginal } from '../../photo/upload/duplicates.ts'
import { fillDefaults } from '../../photo-desk/fill-defaults.ts'
import { fileEndpoints } from '../../photo/files/file-endpoints.ts'
import { applyPrepared, receivePhoto } from '../../photo/upload/receive.ts'
import type { FileRemoval } from '../../photo/files/remove-with-photo.ts'
import { noteRestoredPicture, restorePicture } from '../../photo/upload/restore-picture.ts'
import { refuseEndedRights } from '../../photo/rights/refuse-ended.ts'
import { similarEndpoint } from '../../photo/similar/similar-endpoint.ts'
import { photoUpload } from '../../photo/upload/upload.ts'
import { uploadEndpoints } from '../../photo/upload/upload-endpoints.ts'
import { usesEndpoint } from '../../photo/uses/endpoint.ts'
import { deleteUnshown, unpublishUnshown } from '../../photo/uses/keep-while-shown.ts'
import { withdrawEndpoint } from '../../photo/withdrawal/endpoint.ts'
import { keepWithdrawal, liftWithdrawal } from '../../photo/withdrawal/hooks.ts'
import type { PublicChanges } from '../../press/public-changes.ts'
import { contentCollection } from '../content-collection.ts'
import { readPhotos } from './access.ts'
import { photoFields } from './fields.ts'

const admin: CollectionConfig['admin'] = {
  group: { zh: '编辑部', en: 'Newsroom' },
  useAsTitle: 'caption',
  components: { Description: '@guiyan/newsroom/client#PhotoDeskHint' },
  defaultColumns: [
    'filename',
    'originalName',
    'caption',
    'pressState',
    'photoNotices',
    'credit',
    'stage',
    'updatedAt',
  ],
  listSearchableFields: ['caption', 'credit', 'alt', 'place', 'originalName'],
}

/** 照片: a picture with its caption and credit. */
export function photosCollection(
  options: NewsroomOptions,
  changes: PublicChanges,
  darkroom: Darkroom,
  removal: FileRemoval,
): CollectionConfig {
  const now = clockOf(options)
  const collection = contentCollection({
    slug: 'photos',
    labels: { singular: { zh: '照片', en: 'Photo' }, plural: { zh: '照片', en: 'Photos' } },
    admin,
    writers: { own: ['journalist'], all: ['photographer'] },
    changes,
    addressFields: ['createdAt'],
    siteUrl: siteUrlField(options.siteUrl, pathOf),
    upload: photoUpload(darkroom.media),
    fields: photoFields,
    hooks: {
      beforeOperation: [receivePhoto(darkroom), noteRestoredPicture],
      beforeValidate: [keepWithdrawal, fillDefaults],
      beforeChange: [
        applyPrepared,
        restorePicture,
        refuseDuplicateOriginal,
        refuseEndedRights(now),
        liftWithdrawal,
        unpublishUnshown,
      ],
      beforeDelete: [deleteUnshown, removal.beforeDelete],
      afterDelete: [removal.afterDelete],
    },
  })
  return {
    ...collection,
    access: { ...collection.access, read: readPhotos },
    endpoints: [
      ...uploadEndpoints(darkroom),
      ...fileEndpoints(darkroom),
      similarEndpoint,
      usesEndpoint,
      withdrawEndpoint(now),
    ],
  }
}

function pathOf(photo: Record<string, unknown>): string | null {
  const createdAt = filledText(photo.createdAt)
  return createdAt === null ? null : routes.photo({ createdAt, id: String(photo.id) })
}
