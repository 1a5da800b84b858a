import { timingSafeEqual } from 'node:crypto'
import config from '@payload-config'
import { pressToken } from '@guiyan/shared/press/endpoints'
import { getPayload } from 'payload'
import { metricsText } from '../../http/metrics.ts'

export const dynamic = 'force-dynamic'

/** The CMS's numbers for Prometheus, for who has the token of CMS and press (`npm run press -- token`). */
export async function GET(request: Request): Promise<Response> {
  const payload = await getPayload({ config })
  const { secret } = await config
  const expected = Buffer.from(`Bearer ${pressToken(secret)}`)
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return Response.json({ error: '未经授权。' }, { status: 401 })
  const { text, type } = await metricsText(payload)
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
}
