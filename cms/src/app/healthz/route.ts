import config from '@payload-config'
import { getPayload } from 'payload'

export const dynamic = 'force-dynamic'

/** 200 while the database answers, else 503. */
export async function GET(): Promise<Response> {
  try {
    const payload = await getPayload({ config })
    await payload.db.count({ collection: 'users' })
    return Response.json({ status: 'ok' })
  } catch {
    return Response.json({ status: 'database unavailable' }, { status: 503 })
  }
}
