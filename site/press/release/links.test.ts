import { expect, test } from 'vitest'
import { linksOf, redirectTarget } from './links.ts'

const site = 'https://site.test'
const links = (html: string) => [...linksOf('/a/b/', html, site)]

test('links, pictures and every source of a set are found once each', () => {
  const html =
    '<a href="/x/">1</a> <a href="/x/#part">2</a> <img src="/p/1.jpg" srcset="/p/1.jpg 480w, /p/2.jpg 960w">'
  expect(links(html)).toEqual(['/x/', '/p/1.jpg', '/p/2.jpg'])
})

test('relative and absolute addresses of the site count, others do not', () => {
  expect(links('<a href="c/">1</a> <a href="https://site.test/d/?q=1&amp;r=2">2</a>')).toEqual([
    '/a/b/c/',
    '/d/',
  ])
  expect(
    links('<a href="https://other.test/">1</a> <a href="mailto:a@b.c">2</a> <a href="//other.test/x/">3</a>'),
  ).toEqual([])
})

test('text that looks like a link is none', () => {
  expect(links('<p>href=&quot;/x/&quot;</p>')).toEqual([])
})

test('addresses in feeds and sitemaps count', () => {
  expect([
    ...linksOf('/feed.xml', '<link>https://site.test/y/</link><loc>https://site.test/z/</loc>', site),
  ]).toEqual(['/y/', '/z/'])
})

test('a redirect page is known by how it begins', () => {
  const page = '<!DOCTYPE html><html lang="zh-Hans"><head><meta http-equiv="refresh" content="0; url=/new/">'
  expect(redirectTarget(page)).toBe('/new/')
  expect(redirectTarget(`<p>${page}`)).toBeNull()
})
