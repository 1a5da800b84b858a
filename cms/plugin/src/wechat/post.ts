import type { Bilingual } from '../language.ts'

/**
 * A picture that a person puts into the post where its number stands. `file`: the derivative to hand in, its name in the
 * CMS; null where the photo has none yet. `name`: what it is called in the post and when downloaded.
 */
export type PostPicture = {
  number: number
  id: string
  name: string
  file: string | null
  caption: string
  credit: string
}

/** The cover's crops of the lead photo, as WeChat asks for them. */
export type PostCover = { crop: 'wide' | 'square'; file: string }

/** An article as a post of a 公众号: what goes onto the clipboard, and what the editor of it must know. */
export type WechatPost = {
  /** For the box of the title, on one line. */
  title: string
  html: string
  text: string
  /** In the order in which they stand in the post. */
  pictures: PostPicture[]
  covers: PostCover[]
  /** What of the article is not in the post, or stands there as something else. */
  leftOut: Bilingual[]
}
