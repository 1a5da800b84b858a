'use client'

import { FieldLabel, useConfig, useDocumentInfo, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'

/** The document's address on the site as a link; nothing while it is not published. */
export const SiteUrlField: TextFieldClientComponent = ({ field, path }) => {
  const { value } = useField<string | null>({ path })
  const published = usePublishedUrl()
  const url = published ?? value
  if (!url) return null
  return (
    <div className="field-type text" id={`field-${path}`}>
      <FieldLabel label={field.label} path={path} />
      <a href={url} rel="noreferrer" style={{ overflowWrap: 'anywhere' }} target="_blank">
        {decodeURI(url)}
      </a>
    </div>
  )
}

/** The form holds the latest draft, which has no address. The published document behind it may have one. */
function usePublishedUrl(): string | null {
  const { collectionSlug, hasPublishedDoc, id, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    setUrl(null)
    if (!hasPublishedDoc || id === undefined) return
    const aborter = new AbortController()
    const address = `${config.routes.api}/${collectionSlug}/${id}?depth=0&draft=false&select[siteUrl]=true`
    fetch(address, { credentials: 'include', signal: aborter.signal })
      .then((response) => response.json())
      .then((found: { siteUrl?: string | null }) => setUrl(found.siteUrl ?? null))
      .catch(() => setUrl(null))
    return () => aborter.abort()
  }, [collectionSlug, config.routes.api, hasPublishedDoc, id, lastUpdateTime])
  return url
}
