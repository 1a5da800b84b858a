import { absolute } from '@guiyan/shared/routes'
import type { Field, PayloadRequest } from 'payload'

/** Finds the root-relative address of a published document; null where it has none. */
export type PathOf = (
  document: Record<string, unknown>,
  req: PayloadRequest,
) => Promise<string | null> | string | null

/** Virtual `siteUrl`: the absolute address on the site, null while the document is not published. */
export function siteUrlField(siteUrl: string, pathOf: PathOf): Field {
  return {
    name: 'siteUrl',
    type: 'text',
    virtual: true,
    label: { zh: '网站地址', en: 'On the site' },
    // The document's state shows it, beside whether it is live.
    admin: { hidden: true },
    hooks: {
      afterRead: [
        async ({ data, req }) => {
          if (data?._status !== 'published') return null
          const path = await pathOf(data, req)
          return path === null ? null : absolute(siteUrl, path)
        },
      ],
    },
  }
}

/** A text field's value, or null where it is empty or not there. */
export function filledText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
