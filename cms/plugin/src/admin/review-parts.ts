import type { Config } from 'payload'

type Admin = NonNullable<Config['admin']>

/** Adds 审稿台 to the admin UI, with its link in the navigation, and what waits on the dashboard. */
export function withReviewDesk(admin: Admin): Admin {
  const { components } = admin
  return {
    ...admin,
    components: {
      ...components,
      beforeDashboard: ['@guiyan/newsroom/client#DeskStrip', ...(components?.beforeDashboard ?? [])],
      beforeNavLinks: ['@guiyan/newsroom/client#DeskLink', ...(components?.beforeNavLinks ?? [])],
      views: {
        desk: {
          Component: '@guiyan/newsroom/rsc#DeskView',
          path: '/desk',
          exact: true,
          meta: { title: '审稿台' },
        },
        ...components?.views,
      },
    },
  }
}
