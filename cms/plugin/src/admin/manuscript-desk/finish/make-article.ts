import { type ArticleAnswer, type Id, manuscriptPaths } from '../../../manuscript/endpoints.ts'
import { refusalWords } from '../../refusal-words.ts'

/** Makes the article of a manuscript. @param again in the place of one that nobody has touched @throws Error with the CMS's own words */
export async function makeArticle(api: string, id: Id, again: boolean): Promise<ArticleAnswer> {
  const query = again ? '?again=true' : ''
  const response = await fetch(api + manuscriptPaths.article(id) + query, {
    method: 'POST',
    credentials: 'include',
  })
  if (response.ok) return (await response.json()) as ArticleAnswer // reason: the contract of endpoints.ts
  throw new Error(await refusalWords(response))
}
