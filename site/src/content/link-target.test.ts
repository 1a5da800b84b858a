import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareImprint } from '@guiyan/shared/imprint'
import { routes } from '@guiyan/shared/routes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillSample } from '../sample/fill.ts'
import { withContent } from './current.ts'
import { linkTarget } from './link-target.ts'
import { recordReads } from './recording.ts'
import { SnapshotStore } from './snapshot.ts'

const siteUrl = 'https://site.example'
let folder: string
let store: SnapshotStore
const reads = new Set<string>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiyan-links-'))
  store = new SnapshotStore(fillSample(folder))
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const target = (fields: object) => {
  reads.clear()
  const recorded = recordReads(store, (tag) => reads.add(tag))
  return withContent({ store: recorded, siteUrl, imprint: bareImprint }, () =>
    linkTarget({ linkType: 'custom', ...fields }),
  )
}
const typed = (url: string) => target({ url })

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  'data:text/html,x',
  '',
])('an unsafe address %j is no link', (url) => {
  expect(typed(url)).toBeNull()
})

test('addresses of other sites are external, our own are not', () => {
  expect(typed('https://example.org/')).toEqual({ href: 'https://example.org/', external: true })
  expect(typed('/about/')).toEqual({ href: '/about/', external: false })
  expect(typed(`${siteUrl}/about`)?.external).toBe(false)
  expect(typed('mailto:a@example.org')?.external).toBe(false)
})

test('a typed address of ours is a link while its page is there, and is looked for again when it comes', () => {
  const card = (collection: 'articles' | 'chambers') => store.list(collection, 'all')[0] ?? ''
  const article = store.card('articles', card('articles'))
  const chamber = store.card('chambers', card('chambers'))
  if (!article || !chamber) throw new Error('the sample has both')
  expect(typed(routes.article(article))?.href).toBe(routes.article(article))
  expect(typed(routes.chamber(chamber))?.external).toBe(false)
  expect(typed('/articles/2001/01/nothing-here/')).toBeNull()
  expect(reads).toContain('slug:articles:nothing-here')
  expect(typed('/chambers/nothing-here/')).toBeNull()
  expect(typed('/wp-admin/')).toBeNull()
})

test('a typed address of ours leads to the very page, however it is typed', () => {
  expect(typed('/about')?.href).toBe('/about/')
  expect(typed(`${siteUrl.toUpperCase()}/about?a=1&b=2#part`)?.href).toBe('/about/?a=1&b=2#part')
  expect(typed('#part')?.href).toBe('#part')
  for (const id of store.list('chambers', 'all')) {
    const card = store.card('chambers', id)
    expect(typed(`/chambers/${card?.slug}//`)).toBeNull()
  }
})

test('a link to a document leads to its page, and is none while it is not published', () => {
  const id = store.list('chambers', 'all')[0] ?? ''
  const to = (value: string) => target({ linkType: 'internal', doc: { relationTo: 'chambers', value } })
  expect(to(id)?.href).toMatch(/^\/chambers\//)
  expect(to('no such id')).toBeNull()
})
