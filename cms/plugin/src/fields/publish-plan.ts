import type { CollectionConfig, Field } from 'payload'
import { pressStateField } from './press-state.ts'

/** Puts 发布前看看 below the state: what publishing would change. */
export function withPlan(siteUrl: string, collection: CollectionConfig): CollectionConfig {
  const fields = collection.fields.flatMap((field) =>
    field === pressStateField ? [field, publishPlanField(siteUrl)] : [field],
  )
  return { ...collection, fields }
}

function publishPlanField(siteUrl: string): Field {
  return {
    name: 'pressPlan',
    type: 'ui',
    label: { zh: '发布前看看', en: 'Before you publish' },
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: {
        Field: {
          path: '@guiyan/newsroom/client#PublishPlanField',
          clientProps: { siteUrl: siteUrl.replace(/\/+$/, '') },
        },
      },
    },
  }
}
