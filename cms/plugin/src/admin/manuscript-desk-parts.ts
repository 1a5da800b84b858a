import type { Config } from 'payload'

type Admin = NonNullable<Config['admin']>

/** Adds 稿件台 to the admin UI, with its link in the navigation. */
export function withManuscriptDesk(admin: Admin): Admin {
  const { components } = admin
  return {
    ...admin,
    components: {
      ...components,
      beforeNavLinks: ['@guiyan/newsroom/client#ManuscriptDeskLink', ...(components?.beforeNavLinks ?? [])],
      views: {
        manuscriptDesk: {
          Component: '@guiyan/newsroom/rsc#ManuscriptDeskView',
          path: '/manuscript-desk',
          exact: true,
          meta: { title: '稿件台' },
        },
        ...components?.views,
      },
    },
  }
}
