// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { richTextSchema } from '@guiyan/shared/content'
import { describe, expect, test } from 'vitest'
import type { StoredNode } from './body-nodes.ts'
import { cleanHtml, cleanText } from './clean-paste.ts'
import { droppedWords, nothingDropped } from './dropped.ts'

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const sample = (name: string) =>
  cleanHtml(parsed(readFileSync(join(import.meta.dirname, `fixtures/${name}.html`), 'utf8')))
const html = (body: string) => cleanHtml(parsed(body))

/** A node in short: its type, or what is in it. */
function outline(node: StoredNode): unknown {
  const children = (node.children ?? []) as StoredNode[] // reason: nodes hold nodes
  if (node.type === 'text') return node.format === 0 ? node.text : [node.format, node.text]
  if (node.type === 'tab') return '\t'
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'link')
    return { href: (node.fields as { url: string }).url, words: children.map(outline) } // reason: as above
  const name = node.tag ?? node.type
  return children.length === 0 ? name : { [String(name)]: children.map(outline) }
}
const outlines = ({ nodes }: { nodes: StoredNode[] }) => nodes.map(outline)

describe('Word', () => {
  const paste = sample('word')

  test('becomes headings, paragraphs and lists; tables keep their words', () => {
    expect(outlines(paste)).toEqual([
      { h2: ['2024年度异地泉商返乡纪实'] },
      {
        paragraph: [
          '泉州',
          { href: 'https://www.quanzhou.gov.cn/', words: ['市政府'] },
          '昨日公布，全市共有',
          [1, '126'],
          '家异地商会参与，捐资数亿元。',
        ],
      },
      { h3: ['两地同心'] },
      { ul: [{ listitem: ['长春市南安商会'] }] },
      { ol: [{ listitem: ['昆明市福建安溪商会'] }, { listitem: ['厦门市泉州商会'] }] },
      { paragraph: ['一、加强联络'] },
      { paragraph: ['商会', '\t', '项目'] },
      { paragraph: ['绍兴闽南商会', '\t', '12个'] },
      { paragraph: ['内部资料见附件，', [4, '此句删去'], '。'] },
    ])
  })

  test('what was left out is said', () => {
    expect(paste.dropped).toEqual({
      ...nothingDropped(),
      images: 1,
      tables: 1,
      comments: 1,
      links: ['file:///C:/Users/li/附件.docx'],
      looks: true,
      layout: true,
    })
    expect(droppedWords(paste.dropped)?.zh).toBe(
      '粘贴时略去：1 张图片（请从照片台上传，再用 /图片 放入）、1 个表格（文字已留作段落）、' +
        '1 个不能用的链接（file:///C:/Users/li/附件.docx；文字已保留）、1 条批注、字体和颜色、对齐和段首空格。',
    )
  })
})

describe('WeChat', () => {
  const paste = sample('wechat')

  test('becomes paragraphs, however deep its sections are', () => {
    expect(outlines(paste)).toEqual([
      { paragraph: [[1, '归燕成行  故乡在侧']] },
      { paragraph: ['11月25日，', [1, '“泉商回归”'], '座谈会在泉州举行。'] },
      { paragraph: ['会上，绍兴闽南商会会长说：'] },
      { paragraph: ['“家乡变化很大。”'] },
      {
        paragraph: ['点击阅读原文，或看', { href: 'https://mp.weixin.qq.com/s/abc', words: ['往期'] }, '。'],
      },
      { quote: ['根在泉州'] },
    ])
  })

  test('what was left out is said', () => {
    expect(paste.dropped).toEqual({
      ...nothingDropped(),
      images: 2,
      media: 2,
      hidden: 1,
      links: ['javascript:;'],
      looks: true,
      layout: true,
    })
  })
})

test('a web page keeps its words, their order and what the site has for them', () => {
  const paste = sample('web-page')
  expect(outlines(paste)).toEqual([
    { h2: ['泉州网新闻'] },
    { paragraph: ['2024-11-25'] },
    { paragraph: ['第一段，接着写 GDP and more。'] },
    { paragraph: ['第二段紧跟在换行之后。'] },
    { h3: ['更小的题'] },
    { h4: ['最小的题'] },
    { h4: ['还要小'] },
    {
      ul: [
        { listitem: ['甲'] },
        { listitem: [{ ul: [{ listitem: ['甲之一'] }, { listitem: ['甲之二'] }] }] },
        { listitem: ['乙', '\n', '乙的第二段'] },
      ],
    },
    { ol: [{ listitem: ['一'] }] },
    'horizontalrule',
    { paragraph: ['排版用的表'] },
    { paragraph: ['只有一栏'] },
    {
      paragraph: [
        '相对地址链接，',
        { href: 'https://example.org/', words: [[1, '粗'], '与', [2, '斜']] },
        '，H',
        [32, '2'],
        'O',
      ],
    },
    { paragraph: ['第一行', '\n', '第二行'] },
    { paragraph: ['未知元素的文字'] },
  ])
  expect(paste.dropped).toMatchObject({ buttons: 1, media: 1, links: ['/news/1'], tables: 0, looks: true })
})

test.each(['word', 'wechat', 'web-page'])('the site renders what comes of %s', (name) => {
  const body = { root: { type: 'root', children: sample(name).nodes } }
  expect(richTextSchema.safeParse(body).error?.issues ?? []).toEqual([])
})

describe('hostile addresses are links no more, and named', () => {
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'java\tscript:x',
  ])('%s', (href) => {
    const link = parsed('<p><a>点</a></p>')
    link.querySelector('a')?.setAttribute('href', href)
    const paste = cleanHtml(link)
    expect(outlines(paste)).toEqual([{ paragraph: ['点'] }])
    expect(droppedWords(paste.dropped)?.zh).toContain(href.trim())
  })
})

test('formats come of styles too, and a style takes them back', () => {
  expect(
    outlines(
      html(
        '<b style="font-weight:normal">平<span style="font-weight:700">粗</span></b>' +
          '<span style="font-style:italic;text-decoration:underline line-through">三</span>',
      ),
    ),
  ).toEqual([{ paragraph: ['平', [1, '粗'], [14, '三']] }])
})

test('deep nesting is read to its end', () => {
  const deep = `${'<div>'.repeat(400)}底${'</div>'.repeat(400)}`
  expect(outlines(html(deep))).toEqual([{ paragraph: ['底'] }])
})

describe('plain text', () => {
  test('keeps its paragraphs; their indents are no words', () => {
    const paste = cleanText('　　第一段 a\r\n\r\n第二段\n  第三段')
    expect(outlines(paste)).toEqual([
      { paragraph: ['第一段 a'] },
      { paragraph: ['第二段'] },
      { paragraph: ['第三段'] },
    ])
    expect(droppedWords(paste.dropped)?.zh).toBe('粘贴时略去：对齐和段首空格。')
  })

  test('leaves nothing out that is not said', () =>
    expect(droppedWords(cleanText('甲\n乙').dropped)).toBeNull())
})
