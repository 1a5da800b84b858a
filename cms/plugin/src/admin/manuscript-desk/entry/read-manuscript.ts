import {
  type Manuscript,
  manuscriptPaths,
  type PastedText,
  type ReadAnswer,
} from '../../../manuscript/endpoints.ts'
import { refusalWords } from '../../refusal-words.ts'

/** Hands a manuscript in: what was pasted, or a file. @throws Error with the CMS's own words where it cannot be read, TypeError without an answer */
export async function readManuscript(api: string, given: PastedText | File): Promise<Manuscript> {
  const response = await fetch(api + manuscriptPaths.read, {
    method: 'POST',
    credentials: 'include',
    ...(given instanceof File ? { body: formWith(given) } : jsonOf(given)),
  })
  if (response.ok) return ((await response.json()) as ReadAnswer).doc // reason: the contract of endpoints.ts
  throw new Error(await refusalWords(response))
}

function formWith(file: File): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}

const jsonOf = (pasted: PastedText) => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(pasted),
})
