'use client'

import { useConfig } from '@payloadcms/ui'
import type { FactPlace, FactPlaces } from '../../../facts/fact-places.ts'
import { useWords } from '../../press/words.ts'

/** The pages that show a fact, and what says the same elsewhere and is for a person to change. */
export function FactPlacesList({ places }: { places: FactPlaces | false | null }) {
  const { say } = useWords()
  if (!places) {
    return (
      <p className="fact-note" role="status">
        {places === null
          ? say({ zh: '正在找说到它的页面…', en: 'Looking for the pages that say it…' })
          : say({ zh: 'CMS 没有告诉哪些页面说到它。', en: 'The CMS does not tell which pages say it.' })}
      </p>
    )
  }
  const { pages, elsewhere } = places
  return (
    <div className="fact-places">
      <h3>
        {say({
          zh: '读者在这些页面看到它，发布后一起改',
          en: 'Readers see it here; these change when you publish',
        })}
      </h3>
      {pages.length === 0 && <p>{say({ zh: '还没有页面。', en: 'No page yet.' })}</p>}
      <ul>
        {pages.map(({ title, url }) => (
          <li key={url}>
            <a href={url} rel="noopener" target="_blank">
              {title}
            </a>{' '}
            <code>{decodeURI(new URL(url).pathname)}</code>
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <>
          <h3>{say({ zh: '这些地方也这样说，要另外改', en: 'These say it too, in words of their own' })}</h3>
          <ul>
            {elsewhere.map((place) => (
              <Elsewhere key={`${place.collection} ${place.id}`} place={place} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const collectionNames = {
  articles: { zh: '报道', en: 'Article' },
  awards: { zh: '届次', en: 'Award' },
  chambers: { zh: '商会', en: 'Chamber' },
  photos: { zh: '照片', en: 'Photo' },
}

function Elsewhere({ place: { collection, id, title, url, lines } }: { place: FactPlace }) {
  const { say } = useWords()
  const { config } = useConfig()
  return (
    <li>
      {say(collectionNames[collection])}{' '}
      <a href={`${config.routes.admin}/collections/${collection}/${id}`} rel="noopener" target="_blank">
        {title}
      </a>
      {url === null && say({ zh: '（草稿）', en: ' (draft)' })}
      <ul>
        {lines.map(({ field, text }) => (
          <li key={`${field.en} ${text}`}>
            {say(field)}：{text}
          </li>
        ))}
      </ul>
    </li>
  )
}
