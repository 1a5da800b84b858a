import config from '@payload-config'
import { openPhotoStores } from '@guiyan/newsroom/photo-stores'
import { getPayload } from 'payload'
import { readEnvironment } from '../../env.ts'

const stores = openPhotoStores(readEnvironment())

export const dynamic = 'force-dynamic'

/** 200 while the database answers, else 503. Without its pictures the newsroom goes on: that is said, and no more. */
export async function GET(): Promise<Response> {
  try {
    const payload = await getPayload({ config })
    const pictures = stores.media.check().then(
      () => 'ok',
      () => 'unavailable',
    )
    await payload.db.count({ collection: 'users' })
    return Response.json({ status: 'ok', pictures: await pictures })
  } catch {
    return Response.json({ status: 'database unavailable' }, { status: 503 })
  }
}
