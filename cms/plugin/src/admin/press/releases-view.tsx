import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { isStaff } from '../../access/roles.ts'
import { Releases } from './releases.tsx'

/** `/admin/releases`. Payload leaves it to a custom view to turn away whoever is not signed in. */
export function ReleasesView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, visibleEntities } = initPageResult
  const { payload, user } = req
  const { routes, admin } = payload.config
  if (!isStaff(req)) {
    const login = `${routes.admin}${admin.routes.login}?redirect=${encodeURIComponent(`${routes.admin}/releases`)}`
    return <meta content={`0; url=${login}`} httpEquiv="refresh" />
  }
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(initPageResult.locale ? { locale: initPageResult.locale } : {})}
      {...(params ? { params } : {})}
      payload={payload}
      permissions={initPageResult.permissions}
      req={req}
      {...(searchParams ? { searchParams } : {})}
      {...(user ? { user } : {})}
      visibleEntities={visibleEntities}
    >
      <Releases />
    </DefaultTemplate>
  )
}
