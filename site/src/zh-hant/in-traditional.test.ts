import { expect, describe, test } from 'vitest'
import { Converter } from './converter.ts'
import { feedInTraditional, inTraditional, traditional } from './in-traditional.ts'

const terms = [{ simplified: '网课', traditional: '線上課程' }]
const taiwan = traditional('tw', 'https://site.test', new Converter('tw', terms))
const twin = (html: string) => inTraditional(html, taiwan)

describe('words', () => {
  test('that stand across inline tags are one word', () => {
    expect(twin('<p>她的头<b>发</b>，发<wbr>展</p>')).toBe('<p>她的頭<b>髮</b>，發<wbr>展</p>')
    expect(twin('<p><a href="#a">干</a>净</p>')).toBe('<p><a href="#a">乾</a>淨</p>')
  })

  test('of two blocks, or two lines, are not', () => {
    expect(twin('<li>头</li><li>发</li>')).toBe('<li>頭</li><li>發</li>')
    expect(twin('<h1>头<br>发</h1>')).toBe('<h1>頭<br>發</h1>')
  })

  test('of a name do not join those round it', () => {
    expect(twin('<p>头<span class="name">发</span>展</p>')).toBe('<p>頭<span class="name">發</span>展</p>')
  })

  test('whose length changes leave tags where they were', () => {
    expect(twin('<p>上<i>网课</i>了<b>发</b></p>')).toBe('<p>上<i>線上課程</i>了<b>發</b></p>')
    expect(twin('<p>上网<i>课了</i></p>')).toBe(
      '<p>上線上<i>課程了</i></p>'.replace('線上<i>課程', '線<i>上課程'),
    )
  })

  test('of attributes and of data are converted', () => {
    expect(twin('<img alt="头发" src="/头.jpg" title="发展">')).toBe(
      '<img alt="頭髮" src="/头.jpg" title="發展">',
    )
    expect(twin('<meta name="description" content="发展">')).toBe('<meta name="description" content="發展">')
    expect(twin('<a aria-label="1 > 0 发展" href="#x">发</a>')).toBe(
      '<a aria-label="1 > 0 發展" href="#x">發</a>',
    )
    expect(
      twin(
        '<script type="application/ld+json">{"inLanguage":"zh-Hans","url":"https://site.test/a/","name":"发"}</script>',
      ),
    ).toBe(
      '<script type="application/ld+json">{"inLanguage":"zh-Hant","url":"https://site.test/a/","name":"發"}</script>',
    )
  })

  test.each([
    '<code>发</code>',
    '<script>"发"</script>',
    '<style>.a::after{content:"发"}</style>',
    '<span lang="ja">発发<b>发</b></span>',
    '<span translate="no">闽<span>发</span></span>',
    '<!-- 发 > -->',
    'a < b',
  ])('%s stays as it is', (html) => {
    expect(twin(`<p>${html}</p>`)).toBe(`<p>${html}</p>`)
  })
})

describe('addresses', () => {
  test.each([
    ['<a href="/about/?a=1#b">', '<a href="/zh-hant/about/?a=1#b">'],
    ['<a href="https://site.test/">', '<a href="https://site.test/zh-hant/">'],
    ['<a href="/feed.xml">', '<a href="/zh-hant/feed.xml">'],
    [
      '<link rel="canonical" href="https://site.test/a/">',
      '<link rel="canonical" href="https://site.test/zh-hant/a/">',
    ],
    [
      '<meta property="og:url" content="https://site.test/a/">',
      '<meta property="og:url" content="https://site.test/zh-hant/a/">',
    ],
    [
      '<meta http-equiv="refresh" content="0; url=/a/">',
      '<meta http-equiv="refresh" content="0; url=/zh-hant/a/">',
    ],
    ['<meta property="og:locale" content="zh_CN">', '<meta property="og:locale" content="zh_TW">'],
    ['<form action="/search/">', '<form action="/zh-hant/search/">'],
    ['<html lang="zh-Hans">', '<html lang="zh-Hant">'],
  ])('%s leads to the twin', (html, wanted) => {
    expect(twin(html)).toBe(wanted)
  })

  test.each([
    '<a href="#发">',
    '<a href="https://site.test.example/a/">',
    '<a href="//elsewhere.test/a/">',
    '<a href="mailto:a@site.test">',
    '<a href="/awards/a/2024.csv">',
    '<img src="/photos/2026/11/1/a.jpg">',
    '<link rel="alternate" hreflang="zh-Hans" href="https://site.test/a/">',
    '<link rel="stylesheet" href="/_astro/a.css">',
  ])('%s stays', (html) => {
    expect(twin(html)).toBe(html)
  })

  test('the link to the other script leads back', () => {
    expect(twin('<a class="tool" hreflang="zh-Hant" lang="zh-Hant" href="/zh-hant/a/">繁體</a>')).toBe(
      '<a class="tool" hreflang="zh-Hans" lang="zh-Hans" href="/a/">简体</a>',
    )
  })
})

test('a feed is converted whole, and leads to twins', () => {
  const feed =
    '<language>zh-CN</language><item><title>发展</title><link>https://site.test/articles/2026/11/a/</link></item>'
  expect(feedInTraditional(feed, taiwan)).toBe(
    '<language>zh-TW</language><item><title>發展</title><link>https://site.test/zh-hant/articles/2026/11/a/</link></item>',
  )
})
