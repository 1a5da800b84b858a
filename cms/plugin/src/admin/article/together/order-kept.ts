import { refusalWords } from '../../refusal-words.ts'

/**
 * Makes a kept draft the text (the page is then loaded anew), or puts it away.
 * @returns what the CMS says where it refuses; null where it is done
 */
export async function orderKept(
  api: string,
  article: number | string,
  kept: number | string,
  order: 'use' | 'settle',
  base: string | undefined,
): Promise<string | null> {
  const answer = await fetch(`${api}/articles/${article}/kept-drafts/${kept}/${order}`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ base }),
  })
  if (!answer.ok) return refusalWords(answer)
  if (order === 'use') location.reload()
  return null
}
