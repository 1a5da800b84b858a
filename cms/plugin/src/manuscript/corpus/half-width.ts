import type { Article } from './article.ts'

const marks: Record<string, string> = { '，': ',', '；': ';', '（': '(', '）': ')' }

/** The article as some newspapers' systems put it out: commas, semicolons and brackets half as wide. */
export function withHalfWidthMarks(article: Article): Article {
  const narrow = (text: string) => text.replace(/[，；（）]/g, (mark) => marks[mark] ?? mark)
  return {
    ...article,
    captions: article.captions.map(narrow),
    body: article.body.map((part) => ({ ...part, text: narrow(part.text) })),
  }
}
