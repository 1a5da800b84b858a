'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { FindButton } from './find/find-button.tsx'
import { FindPlugin } from './find/find-plugin.tsx'
import { BodyFoot } from './foot/body-foot.tsx'
import { MentionPlugin } from './mention/mention-plugin.tsx'
import { FullWidthButton, FullWidthPlugin } from './punctuation/full-width-button.tsx'
import './writing-feature.css'

/** Names by `@`, clean pastes, length in 字, find and replace, full-width marks. */
export const WritingFeatureClient = createClientFeature({
  plugins: [
    { Component: FindPlugin, position: 'top' },
    { Component: MentionPlugin, position: 'normal' },
    { Component: FullWidthPlugin, position: 'normal' },
    { Component: BodyFoot, position: 'belowContainer' },
  ],
  toolbarFixed: {
    groups: [
      {
        type: 'buttons',
        key: 'writing',
        order: 100,
        items: [
          { key: 'find', Component: FindButton, order: 1 },
          { key: 'fullWidth', Component: FullWidthButton, order: 2 },
        ],
      },
    ],
  },
})
