import type { CollectionName } from '@guiyan/shared/content'
import { routes } from '@guiyan/shared/routes'
import { body, paragraph } from '../../src/sample/lexical.ts'
import type { StandInCms } from '../testing/stand-in-cms.ts'
import type { Random } from './random.ts'

/** A document that looks different to the public now. */
export type Edited = { collection: CollectionName; id: number }

type Article = { id: number; publishedAt: string; slug: string; former: string[]; isPublic: boolean }

const firstId = 9000
const atOnce = 14
const longestPast = 2
// So many that no release loses the share of its pages that a person would be asked about.
const steady = 30
const months = ['2026-11-20T02:00:00.000Z', '2025-03-05T02:00:00.000Z', '2019-12-31T17:00:00.000Z'] as const
const wide: [CollectionName, field: string][] = [
  ['chambers', 'name'],
  ['photos', 'credit'],
  ['awardSeries', 'name'],
  ['articles', 'headline'],
]

/**
 * What editors do all day: create, edit, rename, unpublish, delete, publish again, and changes that many pages
 * show. It knows which addresses of its articles readers must find at every moment.
 */
export class EditStream {
  readonly #cms: StandInCms
  readonly #random: Random
  readonly #articles: Article[] = []
  readonly #found = new Set<string>()
  #turn = 0
  edits = 0

  constructor(cms: StandInCms, random: Random) {
    this.#cms = cms
    this.#random = random
    for (let id = firstId - steady; id < firstId; id++) {
      const publishedAt = months[id % months.length] ?? months[0]
      const words = body(paragraph('一直在。'))
      cms.publish('articles', id, { publishedAt, slug: `jiu-${id}`, headline: `旧稿 ${id}`, body: words })
    }
  }

  /** Addresses that were live and that nobody has withdrawn since. */
  mustBeFound(): ReadonlySet<string> {
    return this.#found
  }

  /** To be called once all that is published is live. */
  allIsLive(): void {
    for (const article of this.#articles)
      if (article.isPublic) for (const path of addressesOf(article)) this.#found.add(path)
  }

  /** Does one edit. The CMS has acknowledged it when this returns. */
  next(): Edited {
    this.edits++
    const open = this.#articles.filter((article) => article.isPublic)
    const article = this.#random.pick(open)
    const way = this.#random.below(12)
    if (way < 3 || !article) return this.#create(open.length)
    if (way < 5) return this.#publish(article)
    if (way < 7) return this.#rename(article)
    if (way < 8) return this.#withdraw(article)
    if (way < 9) return this.#erase(article)
    return this.#wide()
  }

  #create(open: number): Edited {
    const hidden = this.#random.pick(this.#articles.filter((article) => !article.isPublic))
    const oldest = this.#articles.find((article) => article.isPublic)
    if (hidden && this.#random.below(2) === 0) return this.#publish(hidden)
    if (open >= atOnce && oldest) return this.#erase(oldest)
    const id = firstId + this.#turn
    const publishedAt = this.#random.pick(months) ?? months[0]
    const article = { id, publishedAt, slug: `gao-${this.#turn++}`, former: [], isPublic: true }
    this.#articles.push(article)
    return this.#publish(article)
  }

  #publish(article: Article): Edited {
    article.isPublic = true
    const { id, publishedAt, slug, former } = article
    this.#cms.publish('articles', id, {
      publishedAt,
      slug,
      formerSlugs: former.map((each) => ({ slug: each })),
      headline: `第 ${this.edits} 次改动`,
      chambers: this.#random.below(2) === 0 ? [] : [this.#someId('chambers')],
      body: body(paragraph(`正文，第 ${this.edits} 次改动。`.repeat(1 + this.#random.below(400)))),
    })
    return { collection: 'articles', id }
  }

  #rename(article: Article): Edited {
    if (article.former.length >= longestPast) return this.#erase(article)
    article.former.push(article.slug)
    article.slug = `gao-${this.#turn++}`
    return this.#publish(article)
  }

  #withdraw(article: Article): Edited {
    for (const path of addressesOf(article)) this.#found.delete(path)
    article.isPublic = false
    this.#cms.remove('articles', article.id)
    return { collection: 'articles', id: article.id }
  }

  #erase(article: Article): Edited {
    this.#articles.splice(this.#articles.indexOf(article), 1)
    return this.#withdraw(article)
  }

  #wide(): Edited {
    const [collection, field] = this.#random.pick(wide) ?? ['chambers', 'name']
    const id = this.#someId(collection)
    this.#cms.publish(collection, id, { [field]: `第 ${this.edits} 次改动` })
    return { collection, id }
  }

  /** One of the sample's, which are never withdrawn. */
  #someId(collection: CollectionName): number {
    const there = this.#cms.all()[collection].map(({ id }) => Number(id))
    return this.#random.pick(there.filter((id) => id < firstId)) ?? 1
  }
}

function addressesOf({ publishedAt, slug, former }: Article): string[] {
  return [slug, ...former].map((each) => routes.article({ publishedAt, slug: each }))
}
