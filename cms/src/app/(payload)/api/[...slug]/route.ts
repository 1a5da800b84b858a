import config from '@payload-config'
import '@payloadcms/next/css'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { nobodyIsAStrangerInAnOutage } from '../../../../database/noticed-outages.ts'
import { withoutConflicts } from '../../../../http/without-conflicts.ts'

const changes = (handler: ReturnType<typeof REST_POST>) =>
  withoutConflicts(nobodyIsAStrangerInAnOutage(handler))

export const GET = nobodyIsAStrangerInAnOutage(REST_GET(config))
export const POST = changes(REST_POST(config))
export const DELETE = changes(REST_DELETE(config))
export const PATCH = changes(REST_PATCH(config))
export const PUT = changes(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
