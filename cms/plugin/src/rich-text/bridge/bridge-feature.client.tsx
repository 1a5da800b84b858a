'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEditDepth } from '@payloadcms/ui'
import { useEffect } from 'react'
import { registerBodyEditor } from './body-editors.ts'
import { PassageActionButtons } from './passage-action-buttons.tsx'

function RegisterBody() {
  const [editor] = useLexicalComposerContext()
  const depth = useEditDepth()
  useEffect(() => registerBodyEditor(depth, editor), [depth, editor])
  return null
}

/** Lets the rest of an article's page reach its body: `useBodyEditor`, `usePassageAction`. */
export const BodyBridgeFeatureClient = createClientFeature({
  plugins: [{ Component: RegisterBody, position: 'normal' }],
  toolbarInline: {
    groups: [
      {
        type: 'buttons',
        key: 'passages',
        order: 90,
        items: [{ key: 'passages', Component: PassageActionButtons }],
      },
    ],
  },
})
