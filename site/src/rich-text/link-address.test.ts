import { expect, test } from 'vitest'
import type { Linked } from '../content/body.ts'
import { linkAddress } from './link-address.ts'

const linked = { addresses: new Map([['chambers:1', '/chambers/a/']]) } as Linked // reason: links read this map only
const custom = (url: string) => linkAddress({ linkType: 'custom', url }, linked)

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  'data:text/html,x',
  '',
])('an unsafe address %j is no link', (url) => {
  expect(custom(url)).toBeNull()
})

test('addresses of other sites are external, our own are not', () => {
  expect(custom('https://example.org/')).toEqual({ href: 'https://example.org/', external: true })
  expect(custom('/about/')).toEqual({ href: '/about/', external: false })
  expect(custom('mailto:a@example.org')?.external).toBe(false)
})

test('a link to a document leads to its page, and is none while it is not published', () => {
  const to = (value: string) =>
    linkAddress({ linkType: 'internal', doc: { relationTo: 'chambers', value } }, linked)
  expect(to('1')?.href).toBe('/chambers/a/')
  expect(to('2')).toBeNull()
})
