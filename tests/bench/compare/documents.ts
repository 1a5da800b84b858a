import { DatabaseSync } from 'node:sqlite'
import { type Article, articleSchema, type Chamber, chamberSchema } from '@guiyan/shared/content'
import { yearMonth } from '@guiyan/shared/routes'

/** An article as a generator of static sites takes it. Times are ISO 8601. */
export type SourceArticle = {
  slug: string
  title: string
  year: string
  month: string
  publishedAt: string
  updatedAt: string
  bylines: { name: string; role: string | null }[]
  /** Slugs. */
  chambers: string[]
  paragraphs: string[]
}
export type SourceChamber = { slug: string; name: string }

/** The published documents of a press's snapshot, for those who build the same site from files. */
export class Documents {
  readonly #database: DatabaseSync
  readonly chambers: SourceChamber[]
  readonly #slugs: Map<string, string>

  /** @throws where the snapshot has something that the other generators' templates do not show */
  constructor(snapshot: string) {
    this.#database = new DatabaseSync(snapshot, { readOnly: true })
    for (const collection of ['photos', 'awards', 'awardSeries']) {
      if (this.#json(collection).next().done !== true) throw new Error(`no template shows ${collection}`)
    }
    const chambers = [...this.#json('chambers')].map((json) => chamberSchema.parse(json))
    this.chambers = chambers.map(({ slug, name }) => ({ slug, name }))
    this.#slugs = new Map(chambers.map(({ id, slug }: Chamber) => [id, slug]))
  }

  *articles(): Generator<SourceArticle> {
    for (const json of this.#json('articles')) yield this.#article(articleSchema.parse(json))
  }

  close(): void {
    this.#database.close()
  }

  *#json(collection: string): Generator<unknown> {
    const rows = this.#database.prepare('SELECT json FROM bodies WHERE collection = ?').iterate(collection)
    for (const row of rows) yield JSON.parse(String(row['json']))
  }

  #article({ slug, headline, publishedAt, updatedAt, bylines, chambers, body }: Article): SourceArticle {
    return {
      slug,
      title: headline,
      ...yearMonth(publishedAt),
      publishedAt,
      updatedAt,
      bylines: bylines.map(({ name, role }) => ({ name, role })),
      chambers: chambers.flatMap((id) => this.#slugs.get(id) ?? []),
      paragraphs: body.root.children.map(plainText),
    }
  }
}

function plainText(node: Article['body']['root']['children'][number]): string {
  if (node.type !== 'paragraph') throw new Error(`no template shows a ${node.type}`)
  return node.children
    .map((child) => {
      if (child.type !== 'text' || child.format !== 0) throw new Error('no template shows marked text')
      return child.text
    })
    .join('')
}
