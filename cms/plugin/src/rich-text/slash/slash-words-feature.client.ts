'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

type Props = { words: Record<string, string[]> }

/** Adds the words made by the server to the items of the slash menu. */
export const SlashWordsFeatureClient = createClientFeature<Props>(({ props, resolvedFeatures }) => {
  for (const [key, feature] of resolvedFeatures) {
    const groups = feature.slashMenu?.groups
    if (!groups) continue
    // Payload offers no way to add to another feature's items but the map that it hands round.
    resolvedFeatures.set(key, {
      ...feature,
      slashMenu: {
        ...feature.slashMenu,
        groups: groups.map((group) => ({
          ...group,
          items: group.items.map((item) => ({
            ...item,
            keywords: [...(item.keywords ?? []), ...(props.words[item.key] ?? [])],
          })),
        })),
      },
    })
  }
  return {}
})
