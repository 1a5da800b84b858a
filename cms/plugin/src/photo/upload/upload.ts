import type { UploadConfig } from 'payload'
import type { FileStore } from '../files/file-store.ts'
import { fileResponse } from '../files/file-response.ts'
import { thumbnailOf } from '../files/thumbnail.ts'

/**
 * What Payload is told of a photo's file: it describes the working copy and leaves every file to us. It would make
 * derivatives inside the write, and delete a file on replacement that a published version still shows.
 */
export function photoUpload(media: FileStore): UploadConfig {
  return {
    disableLocalStorage: true,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    filesRequiredOnCreate: true,
    // The photo desk does it: Payload's own asks for a caption of each before it takes one.
    bulkUpload: false,
    crop: false,
    focalPoint: true,
    displayPreview: true,
    adminThumbnail: ({ doc }) => thumbnailOf(doc.derivatives),
    // `GET /api/photos/file/:name`; only the staff gets here (`readPhotos`).
    handlers: [(req, { params }) => fileResponse(req, media, params.filename)],
  }
}
