import { absolute, routes } from '@guiyan/shared/routes'
import type { BreadcrumbList } from 'schema-dts'
import { siteName } from './site-name.ts'

/** A page above another, as its crumbs show it. */
export type Crumb = { href: string; name: string }

/** The way from the home page to the page above; the page itself is left out, as in its crumbs. */
export function breadcrumbList(trail: Crumb[], siteUrl: string): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ href: routes.home(), name: siteName }, ...trail].map(({ href, name }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: absolute(siteUrl, href),
    })),
  }
}
