import { pinyinWords } from '@guiyan/shared/text/pinyin-words'
import { type CollectionSlug, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff } from '../../access/roles.ts'
import type { Mentionable, MentionKind } from './mentionable.ts'

/** As many of the newest articles and photos are sent; older photos are searched when somebody looks for them. */
const newest = 300
/** A caption's beginning is what people look for. */
const readCharacters = 40

const text = z.string().trim().nullish()
const mentionedSchema = z.object({
  id: z.union([z.number(), z.string()]),
  _status: z.string().nullish(),
  name: text,
  title: text,
  headline: text,
  caption: text,
  shortCode: text,
  originalName: text,
  thumbnailURL: text,
  aliases: z.array(z.object({ name: text })).nullish(),
})
type Mentioned = z.infer<typeof mentionedSchema>

/** Which fields name a document, the words for the text first. */
const fields: Record<MentionKind, Record<string, true>> = {
  chambers: { name: true, shortCode: true, aliases: true },
  awards: { title: true },
  articles: { headline: true },
  photos: { caption: true, originalName: true, thumbnailURL: true },
}

/** `GET /api/body-editor/mentionables` → `{mentionables: Mentionable[]}`: what `@` knows, drafts included. Staff only. */
export const mentionablesEndpoint: Endpoint = {
  path: '/body-editor/mentionables',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const kinds = Object.keys(fields) as MentionKind[] // reason: the keys of the record above
    const found = await Promise.all(kinds.map((kind) => mentionablesOf(kind, req)))
    return Response.json({ mentionables: found.flat() }, { headers: { 'cache-control': 'no-store' } })
  },
}

async function mentionablesOf(kind: MentionKind, req: PayloadRequest): Promise<Mentionable[]> {
  const isShort = kind === 'chambers' || kind === 'awards'
  const { docs } = await req.payload.find({
    collection: kind as CollectionSlug, // reason: no generated types in the plugin
    depth: 0,
    draft: true,
    limit: isShort ? 0 : newest,
    overrideAccess: false,
    pagination: false,
    select: { ...fields[kind], _status: true },
    sort: kind === 'chambers' ? 'name' : '-createdAt',
    req,
  })
  return docs.flatMap((doc) => {
    const mentioned = mentionedSchema.safeParse(doc)
    return mentioned.success ? mentionable(kind, mentioned.data) : []
  })
}

/** None for a draft that has no name yet. */
function mentionable(kind: MentionKind, doc: Mentioned): Mentionable[] {
  const aliases = (doc.aliases ?? []).map(({ name }) => name)
  const names = [doc.name, doc.title, doc.headline, doc.caption, ...aliases, doc.shortCode, doc.originalName]
    .map((name) => name?.replace(/\s+/g, ' '))
    .filter((name): name is string => name !== undefined && name !== '')
  if (names.length === 0) return []
  return [
    {
      kind,
      id: doc.id,
      isDraft: doc._status !== 'published',
      names,
      readings: names.map((name) => pinyinWords(name.slice(0, readCharacters)).join(' ')),
      ...(doc.thumbnailURL ? { thumbnail: doc.thumbnailURL } : {}),
    },
  ]
}
