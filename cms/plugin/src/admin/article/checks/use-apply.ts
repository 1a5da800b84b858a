'use client'

import { useDocumentInfo, useEditDepth, useForm } from '@payloadcms/ui'
import type { Place, Suggestion } from '../../../checks/finding.ts'
import { openBody } from '../../../rich-text/bridge/body-editors.ts'
import { replacePassage, showPassage } from '../../../rich-text/bridge/passages.ts'

/** What findings suggest is done in the form, as if it were typed: the next autosave keeps it. */
export function useApply(): {
  /** Adds chambers to 相关商会, each once. */
  link: (chambers: string[]) => void
  /** Writes other words in the place of those found. */
  replace: (place: Place, words: Extract<Suggestion, { kind: 'replace' }>) => Promise<void>
} {
  const { id } = useDocumentInfo()
  const { dispatchFields, getField, setModified } = useForm()
  const depth = useEditDepth()
  const fill = (path: string, value: unknown) => {
    dispatchFields({ type: 'UPDATE', path, value })
    setModified(true)
  }
  return {
    link: (chambers) => {
      const value: unknown = getField('chambers')?.value
      const before: unknown[] = Array.isArray(value) ? value : []
      const added = chambers.filter((chamber) => !before.some((each) => String(each) === chamber))
      // The database of an article with a number has numbers for chambers too.
      fill('chambers', [...before, ...(typeof id === 'number' ? added.map(Number) : added)])
    },
    replace: async (place, { from, to }) => {
      if (place.kind === 'passage') {
        const editor = await openBody(depth)
        if (editor && replacePassage(editor, from, to, place.occurrence)) showPassage(editor, to)
      } else if (place.kind === 'field') {
        const value: unknown = getField(place.path)?.value
        if (typeof value === 'string')
          fill(
            place.path,
            value.replace(from, () => to),
          )
      }
    },
  }
}
