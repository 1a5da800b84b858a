import type { CollectionConfig, Field } from 'payload'
import { checksField } from './checks.ts'
import { pressStateField } from './press-state.ts'

/**
 * Puts 发布前看看 below the state: what publishing would change. Articles have 发布前检查 above it, which says what they
 * would be refused for.
 */
export function withPlan(siteUrl: string, collection: CollectionConfig): CollectionConfig {
  const hasChecks = collection.slug === 'articles'
  const added = [...(hasChecks ? [checksField] : []), publishPlanField(siteUrl, hasChecks)]
  const fields = collection.fields.flatMap((field) =>
    field === pressStateField ? [field, ...added] : [field],
  )
  return { ...collection, fields }
}

function publishPlanField(siteUrl: string, hasChecks: boolean): Field {
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
          clientProps: { hasChecks, siteUrl: siteUrl.replace(/\/+$/, '') },
        },
      },
    },
  }
}
