/** What the CMS acknowledged of one article. Its texts are numbered; the number stands in the headline. */
export type ArticleRecord = {
  id: string | number
  /** Begins its headlines. */
  name: string
  /** On the site, from `/`. */
  path: string
  /** The text that the CMS last said it had published, and when. */
  published: { text: number; at: number }
  /** Texts that it was asked to publish: their words may be seen by readers. */
  asked: Set<number>
  /** The text that it last said it had saved, as a draft or published. */
  saved: number
  /** The highest text that it was asked to save. */
  tried: number
  /** The lead photo of the published text. */
  photo: string | number | null
}

/** A picture that the CMS acknowledged. */
export type PhotoRecord = { id: string | number; sha256: string; caption: string }

/** The headline of an article's text. @param name tells the articles apart */
export function headlineOf(name: string, text: number): string {
  return `${name}第${text}稿`
}

/** Which text a headline or a page's title is of; null where it is none of ours. */
export function textOf(words: string): number | null {
  const found = /第(\d+)稿/.exec(words)
  return found ? Number(found[1]) : null
}
