import type { Config } from 'payload'

type Admin = NonNullable<Config['admin']>

/** Adds 图片台 to the admin UI, with its link in the navigation. */
export function withPhotoDesk(admin: Admin): Admin {
  const { components } = admin
  return {
    ...admin,
    components: {
      ...components,
      beforeNavLinks: ['@guiyan/newsroom/client#PhotoDeskLink', ...(components?.beforeNavLinks ?? [])],
      views: {
        photoDesk: {
          Component: '@guiyan/newsroom/rsc#PhotoDeskView',
          path: '/photo-desk',
          exact: true,
          meta: { title: '图片台' },
        },
        ...components?.views,
      },
    },
  }
}
