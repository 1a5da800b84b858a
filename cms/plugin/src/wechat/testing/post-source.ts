import { richTextSchema } from '@guiyan/shared/content'
import { lexical } from '../../testing/content.ts'
import type { PostPhoto, PostSource } from '../source.ts'

/** A photo with its derivatives. */
export function photo(id: string, words: Partial<PostPhoto> = {}): PostPhoto {
  const file = (crop: 'wide' | 'square' | null, width: number, kind: 'jpg' | 'webp') => ({
    crop,
    filename: `${id}-${crop ?? 'whole'}-${width}.${kind}`,
    mimeType: kind === 'jpg' ? ('image/jpeg' as const) : ('image/webp' as const),
    width,
    height: 100,
    filesize: 1,
  })
  return {
    id,
    caption: `说明${id}`,
    credit: '张剑峰 摄',
    standIn: false,
    digitalSourceType: null,
    originalName: `IMG_${id}.jpg`,
    derivatives: [
      file(null, 480, 'jpg'),
      file(null, 1600, 'jpg'),
      file(null, 1600, 'webp'),
      file('wide', 900, 'jpg'),
      file('square', 1200, 'jpg'),
    ],
    ...words,
  }
}

/** An article with this body, and these photos to refer to. */
export function source(body: (string | object)[], more: Partial<PostSource> = {}): PostSource {
  return {
    article: {
      kicker: null,
      headline: '标题',
      deck: null,
      bylines: [],
      sourcePaper: null,
      sourcePage: null,
      sourceDate: null,
      editor: null,
      leadPhoto: null,
      corrections: [],
      body: richTextSchema.parse(lexical(...body)),
    },
    photos: new Map(),
    chambers: new Map(),
    rolls: new Map(),
    articles: new Map(),
    addressOf: ({ url }) => url ?? null,
    ...more,
  }
}

/** A text node. */
export const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
/** A paragraph node. */
export const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
/** A link node with its words. */
export const link = (url: string, words: string) => ({
  type: 'link',
  fields: { linkType: 'custom', url },
  children: [text(words)],
})
