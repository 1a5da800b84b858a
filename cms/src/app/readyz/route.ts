import config from '@payload-config'
import { getPayload } from 'payload'
import { isReady } from '../../http/is-ready.ts'

export const dynamic = 'force-dynamic'

/** 200 while this process may be given requests, else 503; why is in the log and in `npm run doctor`, not here. */
export async function GET(): Promise<Response> {
  const ready = await getPayload({ config }).then(isReady, () => false)
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
