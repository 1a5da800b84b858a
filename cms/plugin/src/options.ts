import type { PhotoStores } from './photo/files/photo-stores.ts'

/** What the app tells the plugin. Nothing is read or written before a request needs it. */
export type NewsroomOptions = {
  /** Where readers open the site, without path: `https://example.org`. */
  siteUrl: string
  /** The installation's secret; the pings' bearer token is derived from it. */
  secret: string
  /** Base addresses of the presses to ping after a commit. Empty: none. */
  pressUrls: string[]
  /** Where pictures and untouched uploads are kept (`openPhotoStores`). */
  stores: PhotoStores
  /** Sends the session cookie over https only. Set it where people open the CMS over https. */
  secureCookies?: boolean
  /** The clock that the rights of photos end by. Tests set it. */
  now?: () => Date
}

/** The clock that was set, or the machine's. */
export function clockOf({ now = () => new Date() }: NewsroomOptions): () => Date {
  return now
}
