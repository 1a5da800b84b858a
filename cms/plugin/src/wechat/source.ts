import type { Article, Award, Chamber, LinkNode, Photo } from '@guiyan/shared/content'

/** What of an article goes into a post. */
export type PostArticle = Pick<
  Article,
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'bylines'
  | 'sourcePaper'
  | 'sourcePage'
  | 'sourceDate'
  | 'editor'
  | 'leadPhoto'
  | 'body'
  | 'corrections'
>

/** A photo that readers may see. `originalName`: the name of the file that was handed in, where it is known. */
export type PostPhoto = Pick<
  Photo,
  'id' | 'caption' | 'credit' | 'standIn' | 'digitalSourceType' | 'derivatives'
> & { originalName: string | null }

export type PostChamber = Pick<
  Chamber,
  'name' | 'direction' | 'class' | 'homePlaces' | 'hostPlaces' | 'honours'
>

/** An edition's laureates. `title`: 2024年度优秀泉属异地商会. */
export type PostRoll = { title: string; laureates: Award['laureates'] }

/** An article and all that it refers to and readers may see, by id. What is missing here is not public. */
export type PostSource = {
  article: PostArticle
  photos: Map<string, PostPhoto>
  chambers: Map<string, PostChamber>
  rolls: Map<string, PostRoll>
  /** Other articles: headline and absolute address. */
  articles: Map<string, { headline: string; address: string }>
  /** The absolute address that a link leads to; null where its words must stand alone. */
  addressOf: (link: LinkNode['fields']) => string | null
}
