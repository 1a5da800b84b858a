'use client'

import { useConfig, useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import type { Place } from '../../../checks/finding.ts'
import { openBody } from '../../../rich-text/bridge/body-editors.ts'
import { showPassage } from '../../../rich-text/bridge/passages.ts'
import { openField } from './open-field.ts'

/** Leads to where a finding stands in the article's own page. Words that are gone lead to the body. */
export function useGoTo(): (place: Place) => Promise<void> {
  const { getEntityConfig } = useConfig()
  const { collectionSlug = 'articles' } = useDocumentInfo()
  const depth = useEditDepth()
  return async (place) => {
    if (place.kind === 'document') return
    if (place.kind === 'passage') {
      const editor = await openBody(depth)
      if (editor && showPassage(editor, place.quote, place.occurrence)) return
    }
    const path = place.kind === 'field' ? place.path : 'body'
    await openField(getEntityConfig({ collectionSlug })?.fields ?? [], path)
  }
}
