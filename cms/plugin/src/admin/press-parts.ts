import type { Config } from 'payload'

type Admin = NonNullable<Config['admin']>

/** Adds what the press shows in the admin UI: 上线记录 with its link, and the banner on the dashboard. */
export function withPressParts(admin: Admin): Admin {
  const { components } = admin
  return {
    ...admin,
    components: {
      ...components,
      beforeDashboard: ['@guiyan/newsroom/client#PressBanner', ...(components?.beforeDashboard ?? [])],
      beforeNavLinks: ['@guiyan/newsroom/client#ReleasesLink', ...(components?.beforeNavLinks ?? [])],
      views: {
        releases: {
          Component: '@guiyan/newsroom/rsc#ReleasesView',
          path: '/releases',
          exact: true,
          meta: { title: '上线记录' },
        },
        ...components?.views,
      },
    },
  }
}
