import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { isStaff } from '../access/roles.ts'

type Props = {
  /** Of the page below the admin UI, with its query: where to come back to after signing in. */
  path: string
  view: AdminViewServerProps
  children: ReactNode
}

/** A page of ours in the admin UI's frame. Payload leaves it to a custom view to turn away whoever is not signed in. */
export function StaffView({ path, view, children }: Props) {
  const { initPageResult, params, searchParams } = view
  const { req, visibleEntities } = initPageResult
  const { payload, user } = req
  const { routes, admin } = payload.config
  if (!isStaff(req)) {
    const login = `${routes.admin}${admin.routes.login}?redirect=${encodeURIComponent(routes.admin + path)}`
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
      {children}
    </DefaultTemplate>
  )
}
