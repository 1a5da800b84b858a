/** A paragraph or a subhead of an article. */
export type Part = { kind: 'paragraph' | 'subhead'; text: string }

/** A whole article before it is set into a page. Titles in the order in which they stand above it. */
export type Article = {
  name: string
  titles: string[]
  /** Null for one that names its author nowhere, or only in its text. */
  byline: string | null
  captions: string[]
  body: Part[]
}

const front = /^(kicker|headline|deck|byline|caption): (.+)$/

/**
 * Reads an article of the corpus: `kicker:`, `headline:`, `deck:`, `byline:`, `caption:` lines, then the body, one
 * paragraph a line, a subhead after `## `.
 * @param name what the article is called in reports
 * @throws Error when it has no headline or body: a mistake of whoever wrote it
 */
export function parseArticle(name: string, source: string): Article {
  const article: Article = { name, titles: [], byline: null, captions: [], body: [] }
  for (const line of source.split('\n').filter(Boolean)) {
    const [, field, text] = front.exec(line) ?? []
    if (!field || !text) article.body.push(partOf(line))
    else if (field === 'byline') article.byline = text
    else if (field === 'caption') article.captions.push(text)
    else article.titles.push(text)
  }
  if (article.titles.length === 0 || article.body.length === 0)
    throw new Error(`${name}: an article needs a headline and a body`)
  return article
}

function partOf(line: string): Part {
  return line.startsWith('## ') ? { kind: 'subhead', text: line.slice(3) } : { kind: 'paragraph', text: line }
}
