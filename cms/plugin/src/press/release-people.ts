import type { Release, ReleasedDocument } from '@guiyan/shared/press/release'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { inLanguage } from '../language.ts'

/** A release and whose publications it brought; null is somebody unknown. */
export type ToldRelease = Release & { people: (string | null)[] }

/** What is read of a publication (collections/publications). */
type Publication = {
  action: 'publish' | 'unpublish' | 'delete'
  inCollection: string
  document: string
  revision?: string | null
  byName?: string | null
  at: string
  publish: string
}

/**
 * Finds who published what releases brought: by the publish's id, and where its ping was lost by the document's
 * revision, or for what was taken away by the last removal before the release went live.
 */
export async function withPeople(req: PayloadRequest, releases: Release[]): Promise<ToldRelease[]> {
  const publications = await publicationsOf(
    req,
    releases.flatMap((release) => release.documents),
  )
  const personOf = (document: ReleasedDocument, at: string) => {
    const found = publications.find((publication) => isOf(publication, document, at))
    // A program published it, with nobody signed in: what the first start puts in, for example.
    return found ? (found.byName ?? inLanguage(req, { zh: '系统', en: 'the system' })) : null
  }
  return releases.map((release) => ({
    ...release,
    people: [...new Set(release.documents.map((document) => personOf(document, release.at)))],
  }))
}

/** Newest first. */
async function publicationsOf(req: PayloadRequest, documents: ReleasedDocument[]): Promise<Publication[]> {
  const removed = documents.filter(({ revision, publish }) => revision === null && publish === null)
  const any: Where[] = [
    { publish: { in: [...new Set(documents.flatMap(({ publish }) => publish ?? []))] } },
    { revision: { in: [...new Set(documents.flatMap(({ revision }) => revision ?? []))] } },
    {
      and: [
        { document: { in: [...new Set(removed.map(({ id }) => id))] } },
        { action: { not_equals: 'publish' } },
      ],
    },
  ]
  const { docs } = await req.payload.find({
    collection: 'publications' as CollectionSlug, // reason: no generated types in the plugin
    where: { or: any },
    sort: '-at',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Publication[] // reason: as above
}

function isOf(publication: Publication, document: ReleasedDocument, at: string): boolean {
  const { action, inCollection, document: id, publish, revision } = publication
  if (inCollection !== document.collection || id !== document.id) return false
  if (document.publish !== null) return publish === document.publish
  if (document.revision !== null) return revision === document.revision
  return action !== 'publish' && publication.at <= at
}
