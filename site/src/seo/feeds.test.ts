import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareImprint } from '@guiyan/shared/imprint'
import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, expect, test } from 'vitest'
import { withContent } from '../content/current.ts'
import { feedItems } from '../content/feed.ts'
import { newsEntries, sitemapOf, sitemapShards } from '../content/sitemap.ts'
import { SnapshotStore } from '../content/snapshot.ts'
import { fillSample } from '../sample/fill.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss-feed.ts'
import { newsSitemapXml, sitemapIndexXml, sitemapXml } from './sitemap-xml.ts'

const siteUrl = 'https://guiyan.example'
const folder = mkdtempSync(join(tmpdir(), 'guiyan-feeds-'))
const store = new SnapshotStore(fillSample(folder))
const read = <T>(work: () => T): T =>
  withContent({ store, siteUrl, imprint: bareImprint, hasTwins: false }, work)
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const feature = `${siteUrl}/articles/2026/11/shang-hui-jian-she-shu-biao-gan/`

test('RSS names the newest articles with their pictures and who made them', async () => {
  const xml = await (await rssFeed(read(feedItems), siteUrl)).text()
  const feed = parseRssFeed(xml)
  expect(feed).toMatchObject({
    title: '归燕',
    link: `${siteUrl}/`,
    language: 'zh-CN',
    atom: { links: [{ href: `${siteUrl}/feed.xml`, rel: 'self', type: 'application/rss+xml' }] },
  })
  const times = feed.items?.map(({ pubDate }) => Date.parse(String(pubDate))) ?? []
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  const item = feed.items?.find(({ link }) => link === feature)
  expect(item).toMatchObject({
    title: '商会建设树标杆 聚木成林助发展',
    guid: { value: feature, isPermaLink: true },
    dc: { creators: ['张剑峰'] },
    media: { contents: [{ medium: 'image', credits: [{ value: '张剑峰 摄' }] }] },
  })
  expect(item?.description).toMatch(/^异地商会是泉州民营经济发展中的一张特色名片。/)
  expect(item?.media?.contents?.[0]?.url).toMatch(new RegExp(`^${siteUrl}/photos/2026/11/2/16x9-1200-`))
})

test('JSON Feed says the same', () => {
  const feed = parseJsonFeed(JSON.stringify(jsonFeed(read(feedItems), siteUrl)))
  expect(feed).toMatchObject({ feed_url: `${siteUrl}/feed.json`, language: 'zh-Hans' })
  const item = feed.items?.find(({ id }) => id === feature)
  expect(item).toMatchObject({ title: '商会建设树标杆 聚木成林助发展', authors: [{ name: '张剑峰' }] })
  expect(feed.items?.length).toBe(read(feedItems).length)
})

test('a text with marks of XML, or what XML cannot hold, stays a text', async () => {
  const [item] = read(feedItems)
  const hostile = { ...item, title: 'A&B<i>', summary: ']]>\u0008&', authors: ['<b>\u0000'], lead: null }
  const xml = await (await rssFeed([hostile as NonNullable<typeof item>], siteUrl)).text() // reason: of a real one
  expect(parseRssFeed(xml).items?.[0]).toMatchObject({ title: 'A&B<i>', dc: { creators: ['<b>'] } })
})

test('without articles the feeds stand and are empty', async () => {
  expect(parseRssFeed(await (await rssFeed([], siteUrl)).text()).items ?? []).toEqual([])
  expect(jsonFeed([], siteUrl)).toMatchObject({ items: [] })
})

/** Elements of a sitemap, each address once. */
function locations(xml: string): string[] {
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<')).toBe(true)
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
}

test('every page of an article and a photo stands in one shard, with its picture', () => {
  const shards = read(sitemapShards)
  expect(locations(sitemapIndexXml(shards, siteUrl))).toHaveLength(shards.length)
  const named = shards.flatMap((shard) => {
    const entries = shard === 'news' ? [] : (read(() => sitemapOf(shard)) ?? [])
    return locations(sitemapXml(entries, siteUrl, false))
  })
  expect(new Set(named).size).toBe(named.length)
  expect(named).toContain(feature)
  const xml = sitemapXml(read(() => sitemapOf('articles-2026-11')) ?? [], siteUrl, false)
  expect(xml).toMatch(
    new RegExp(
      `<loc>${feature}</loc><image:image><image:loc>${siteUrl}/photos/2026/11/2/w1600-[0-9a-f]+\\.jpg</`,
    ),
  )
})

test('the news sitemap has the newest articles with their own time and headline', () => {
  const entries = read(newsEntries)
  const times = entries.map(({ publishedAt }) => Date.parse(publishedAt))
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  const xml = newsSitemapXml(entries, siteUrl)
  expect(locations(xml)).toHaveLength(Math.min(100, store.count('articles', 'all')))
  expect(xml).toContain(
    '<news:publication_date>2026-11-21T18:00:00.000Z</news:publication_date><news:title>商会建设树标杆 聚木成林助发展</news:title>',
  )
})
