import { maxSlugLength, slugify, slugPattern } from '@guiyan/shared/text/slug'
import type {
  CollectionBeforeValidateHook,
  CollectionSlug,
  Field,
  PayloadRequest,
  TextFieldSingleValidation,
  Where,
} from 'payload'
import { text } from 'payload/shared'
import { nobody } from '../access/fields.ts'
import { inLanguage } from '../language.ts'
import { takeTurn } from '../other-processes/turns.ts'

/**
 * `slug` and, hidden, the slug that the public saw last and those before it (each redirects).
 * @param reserved slugs where the site has other pages
 */
export function slugFields(reserved: readonly string[] = []): Field[] {
  return [
    {
      name: 'slug',
      type: 'text',
      label: { zh: '网址名', en: 'Slug' },
      required: true,
      unique: true,
      index: true,
      validate: slugValidation(reserved),
      admin: {
        position: 'sidebar',
        description: {
          zh: '留空则按标题拼音生成。发布后改动，旧网址会自动跳转。',
          en: 'Left empty, it is made from the title. When a published one changes, the old address redirects.',
        },
      },
    },
    {
      name: 'publishedSlug',
      type: 'text',
      hidden: true,
      access: { read: nobody, create: nobody, update: nobody },
    },
    {
      name: 'formerSlugs',
      type: 'array',
      label: { zh: '旧网址名', en: 'Former slugs' },
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
      fields: [{ name: 'slug', type: 'text', required: true, index: true }],
    },
  ]
}

function slugValidation(reserved: readonly string[]): TextFieldSingleValidation {
  return async (value, options) => {
    const { req, id, collectionSlug, event } = options
    if (!value) return text(value, options)
    if (!slugPattern.test(value) || value.length > maxSlugLength) {
      return inLanguage(req, {
        zh: `网址名只能用小写字母、数字和单个连字符，不超过 ${maxSlugLength} 个字符。`,
        en: `Lower-case letters, digits and single hyphens only, at most ${maxSlugLength} characters.`,
      })
    }
    if (reserved.includes(value)) {
      return inLanguage(req, { zh: `“${value}”是网站保留的名字，请换一个。`, en: `“${value}” is reserved.` })
    }
    if (event !== 'onChange' && collectionSlug && (await taken(req, collectionSlug, [value], id)).size > 0) {
      return inLanguage(req, {
        zh: `网址名“${value}”已被占用，请换一个。`,
        en: `The slug “${value}” is taken.`,
      })
    }
    return text(value, options)
  }
}

/**
 * Makes the slug from the title where it is empty. While a document was never published, a slug that was
 * made so follows the title: autosave would else freeze it at the first typed syllable.
 */
export function slugFrom(
  title: 'headline' | 'name',
  reserved: readonly string[] = [],
): CollectionBeforeValidateHook {
  return async ({ collection, data, originalDoc, req }) => {
    if (!data) return data
    const typed = typeof data.slug === 'string' ? data.slug.trim() : ''
    const words = titleOf(data[title] === undefined ? originalDoc?.[title] : data[title])
    const wordsBefore = titleOf(originalDoc?.[title])
    const follows =
      !originalDoc?.publishedSlug &&
      typed === originalDoc?.slug &&
      words !== wordsBefore &&
      isMadeFrom(typed, wordsBefore)
    if (typed !== '' && !follows) {
      data.slug = typed
    } else if (words === '') {
      // Absent, not null: MongoDB's unique index lets only absent values repeat.
      delete data.slug
    } else {
      data.slug = await freeSlug(
        req,
        collection.slug,
        slugify(words) || 'untitled',
        reserved,
        originalDoc?.id,
      )
    }
    return data
  }
}

const titleOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

function isMadeFrom(slug: string, words: string): boolean {
  const base = slugify(words)
  return slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)))
}

async function freeSlug(
  req: PayloadRequest,
  collection: string,
  base: string,
  reserved: readonly string[],
  ownId: number | string | undefined,
): Promise<string> {
  // Two documents of one title at the same moment, in two processes: the second sees what the first one took.
  await takeTurn(req, `slug:${collection}:${base.replace(/(-\d+)+$/, '')}`)
  for (let first = 1; ; first += 50) {
    const candidates = Array.from({ length: 50 }, (_, n) => (first + n === 1 ? base : `${base}-${first + n}`))
    const used = await taken(req, collection, candidates, ownId)
    const free = candidates.find((slug) => !used.has(slug) && !reserved.includes(slug))
    if (free !== undefined) return free
  }
}

async function taken(
  req: PayloadRequest,
  collection: string,
  slugs: string[],
  ownId: number | string | undefined,
): Promise<Set<string>> {
  const where: Where = { slug: { in: slugs } }
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    where: ownId === undefined ? where : { and: [where, { id: { not_equals: ownId } }] },
    depth: 0,
    pagination: false,
    select: { slug: true },
    req,
  })
  return new Set(docs.map((found) => (found as unknown as { slug: string }).slug)) // reason: as above
}
