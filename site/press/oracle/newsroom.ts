import { type CollectionName, collections, type Derivative } from '@guiyan/shared/content'
import { photosIn } from '../../src/content/references.ts'
import { tinyPicture } from '../../src/sample/tiny-picture.ts'
import type { StandInCms, WireDocument } from '../testing/stand-in-cms.ts'
import { brokenRules, type Shelves } from './cms-rules.ts'

export type Ref = { collection: CollectionName; id: number }
export type Put = Ref & { fields: Record<string, unknown> }

/** What an editor is about to do: documents published with these fields, taken off the site, or deleted. */
export type Proposal = { says: string; put?: Put[]; shelve?: Ref[]; erase?: Ref[] }

/** The CMS as editors know it: what is published, what is a draft, and what neither may become. */
export class Newsroom {
  readonly cms: StandInCms
  #shelf: Shelves = { awardSeries: [], awards: [], chambers: [], articles: [], photos: [] }
  #nextId = 1000

  constructor(cms: StandInCms) {
    this.cms = cms
  }

  published(collection: CollectionName): WireDocument[] {
    return this.cms.all()[collection]
  }

  /** Unpublished documents, as they were when last published. */
  shelved(collection: CollectionName): WireDocument[] {
    return this.#shelf[collection]
  }

  newId(): number {
    return this.#nextId++
  }

  /** Whether a document is there, published or not. */
  has(ref: Ref): boolean {
    return this.#stored(ref) !== undefined
  }

  /** Does what is proposed. @returns the documents that look different now; none where the CMS refuses */
  commit(proposal: Proposal): Ref[] {
    const published = this.cms.all()
    const shelf: Shelves = copied(this.#shelf)
    const puts = this.#withPhotos(proposal.put ?? []).map((put) => this.#stamped(put))
    for (const { collection, document } of puts) {
      drop(shelf, { collection, id: Number(document.id) })
      drop(published, { collection, id: Number(document.id) })
      published[collection].push(document)
    }
    for (const ref of proposal.shelve ?? []) {
      const document = drop(published, ref)
      if (document) shelf[ref.collection].push(document)
    }
    for (const ref of proposal.erase ?? []) {
      drop(published, ref)
      drop(shelf, ref)
    }
    if (brokenRules(published, shelf).length > 0) return []
    this.#shelf = shelf
    const removed = [...(proposal.shelve ?? []), ...(proposal.erase ?? [])]
    for (const { collection, id } of removed) this.cms.remove(collection, id)
    for (const ref of proposal.erase ?? []) this.#forget(ref)
    for (const put of puts) this.#makeFiles(put.document)
    for (const { collection, document } of puts) this.cms.publish(collection, Number(document.id), document)
    return [...puts.map((put) => ({ collection: put.collection, id: Number(put.document.id) })), ...removed]
  }

  /** A photo's derivatives are there before it is published. */
  #makeFiles(document: WireDocument): void {
    const made = (document['derivatives'] ?? []) as Derivative[] // reason: as photo-files.ts and the sample make them
    for (const { filename, mimeType } of made) this.cms.files.set(filename, tinyPicture(mimeType, filename))
  }

  /** Publishing an article publishes the photos that it shows. */
  #withPhotos(puts: Put[]): Put[] {
    const shown = puts
      .filter(({ collection }) => collection === 'articles')
      .flatMap((put) => photosIn(this.#merged(put) as unknown as Parameters<typeof photosIn>[0])) // reason: an article as REST gives it
    const shelved = this.#shelf.photos.filter(({ id }) => shown.some((each) => String(each) === String(id)))
    return [
      ...shelved.map(({ id }) => ({ collection: 'photos' as const, id: Number(id), fields: {} })),
      ...puts,
    ]
  }

  /** A slug that the public saw becomes a former one; one that is taken up again no longer is. */
  #stamped(put: Put): { collection: CollectionName; document: WireDocument } {
    const before = this.#stored(put)
    const document = this.#merged(put)
    if (before && 'slug' in document) {
      const rows = [...((before['formerSlugs'] ?? []) as { slug: string }[])] // reason: only this writes it
      const slug = String(before['slug'])
      if (!rows.some((row) => row.slug === slug)) rows.push({ slug })
      document['formerSlugs'] = rows.filter((row) => row.slug !== document['slug'])
    }
    return { collection: put.collection, document }
  }

  #merged(put: Put): WireDocument {
    const created = {
      id: put.id,
      createdAt: '2026-11-01T00:00:00.000Z',
      updatedAt: '2026-11-01T00:00:00.000Z',
    }
    return { ...created, ...this.#stored(put), ...put.fields }
  }

  #stored({ collection, id }: Ref): WireDocument | undefined {
    return [...this.published(collection), ...this.#shelf[collection]].find((found) => found.id === id)
  }

  /** SQLite empties relations to a deleted document without touching the time of change of who held them. */
  #forget(gone: Ref): void {
    for (const [collection, field, of] of relations) {
      if (of !== gone.collection) continue
      for (const document of this.published(collection)) {
        const held = document[field]
        if (held === gone.id) document[field] = null
        if (Array.isArray(held)) document[field] = held.filter((id) => id !== gone.id)
      }
    }
  }
}

const relations: [from: CollectionName, field: string, to: CollectionName][] = [
  ['articles', 'award', 'awards'],
  ['articles', 'chambers', 'chambers'],
  ['photos', 'chambers', 'chambers'],
  ['awards', 'sourceArticle', 'articles'],
]

function copied(shelves: Shelves): Shelves {
  // reason: fromEntries forgets the type of its keys
  return Object.fromEntries(
    collections.map((collection) => [collection, [...shelves[collection]]]),
  ) as unknown as Shelves
}

function drop(shelves: Shelves, { collection, id }: Ref): WireDocument | undefined {
  const at = shelves[collection].findIndex((document) => document.id === id)
  return at === -1 ? undefined : shelves[collection].splice(at, 1)[0]
}
