import config from '@payload-config'
import '@payloadcms/next/css'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { withoutConflicts } from '../../../../http/without-conflicts.ts'

export const GET = REST_GET(config)
export const POST = withoutConflicts(REST_POST(config))
export const DELETE = withoutConflicts(REST_DELETE(config))
export const PATCH = withoutConflicts(REST_PATCH(config))
export const PUT = withoutConflicts(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
