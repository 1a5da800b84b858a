import { collections } from '@guiyan/shared/content'
import { parseSettings } from '@guiyan/shared/settings'
import { content } from '../content/current.ts'
import { Converter } from './converter.ts'
import { siteTerms } from './terms.ts'

/**
 * `npm run zh-hant`: every name and headline that the site shows, with its traditional form, for an editor to read
 * through. What comes out wrong belongs into the list that SITE_HANT_TERMS names, or into terms.ts.
 */
const { hant, hantTerms } = parseSettings(process.env)
const converter = new Converter(hant ?? 'tw', siteTerms(hantTerms))

/** The words of a document that name somebody, something or a place. */
function namesIn(document: object): string[] {
  const kept = [
    'name',
    'aliases',
    'homePlaces',
    'hostPlaces',
    'headline',
    'kicker',
    'deck',
    'bylines',
    'credit',
    'honours',
  ]
  return Object.entries(document).flatMap(([key, value]) => (kept.includes(key) ? textsIn(value) : []))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const store = content()
for (const collection of collections) {
  const documents = store.list(collection, 'all').flatMap((id) => store.get(collection, id) ?? [])
  const names = [...new Set(documents.flatMap(namesIn))].filter((name) => /\p{Script=Han}/u.test(name))
  for (const name of names.toSorted()) console.log(`${collection}\t${name}\t${converter.convert(name).text}`)
}
