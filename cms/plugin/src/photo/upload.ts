import type { ImageSize, UploadConfig } from 'payload'

const widths = [480, 960, 1600] as const
const largest = 1600

/** `w480` in webp, `w480Jpeg` in jpeg, and so on. */
function size(width: number, format: 'webp' | 'jpeg'): ImageSize {
  const name = format === 'jpeg' ? `w${width}Jpeg` : `w${width}`
  return {
    name,
    width,
    fit: 'inside',
    // Payload leaves a size out that is larger than the picture. The largest is always made, as large as the
    // picture allows, so that a small one has a derivative too.
    ...(width === largest ? { withoutEnlargement: true } : {}),
    formatOptions: { format, options: { quality: 80 } },
    generateImageName: ({ originalName, extension }) => `${originalName}-w${width}.${extension}`,
    admin: { disableGroupBy: true, disableListColumn: true, disableListFilter: true },
  }
}

/**
 * How Payload stores a photo. What it is given is no longer the upload but the clean copy that `receivePhoto`
 * made: upright, sRGB, without metadata; so are the derivatives.
 */
export function photoUpload(mediaDir: string): UploadConfig {
  return {
    staticDir: mediaDir,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    filesRequiredOnCreate: true,
    crop: false,
    focalPoint: true,
    displayPreview: true,
    imageSizes: widths.flatMap((width) => [size(width, 'webp'), size(width, 'jpeg')]),
    adminThumbnail: ({ doc }) => {
      const sizes = doc.sizes as Record<string, { url?: string | null } | undefined> | undefined // reason: Payload's shape
      return sizes?.w480?.url ?? sizes?.w1600?.url ?? null
    },
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Disposition', 'inline')
      // Names change with the bytes. Private: what the staff may see, a shared cache must not keep.
      headers.set('Cache-Control', 'private, max-age=31536000, immutable')
      return headers
    },
  }
}
