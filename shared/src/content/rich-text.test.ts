import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSafeHref, maxRichTextDepth, richTextSchema } from './rich-text.ts'

const text = (words: string) => ({ type: 'text', text: words, format: 0, mode: 'normal', version: 1 })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, children })
const body = (...children: unknown[]) => ({ root: { type: 'root', children } })
const link = (fields: object) => paragraph({ type: 'link', fields, children: [text('链接')] })
const block = (fields: object) => ({ type: 'block', version: 2, format: '', fields })
const accepts = (value: unknown) => richTextSchema.safeParse(value).success

describe('a body', () => {
  test('keeps what the site shows and drops what the editor needs only', () => {
    expect(richTextSchema.parse(body(paragraph(text('归燕'))))).toEqual({
      root: {
        type: 'root',
        children: [{ type: 'paragraph', children: [{ type: 'text', text: '归燕', format: 0 }] }],
      },
    })
  })

  test('may hold every kind of text, list and rule', () => {
    const list = {
      type: 'list',
      listType: 'number',
      start: 3,
      children: [
        { type: 'listitem', children: [text('一'), { type: 'linebreak' }, { type: 'tab' }] },
        { type: 'listitem', children: [{ type: 'list', listType: 'bullet', children: [] }] },
      ],
    }
    const heading = { type: 'heading', tag: 'h3', children: [text('小标题')] }
    const quote = { type: 'quote', children: [text('引')] }
    expect(accepts(body(heading, quote, list, { type: 'horizontalrule' }, paragraph()))).toBe(true)
  })

  test('may be empty', () => expect(accepts(body())).toBe(true))

  test.each([
    ['a string', 'x'],
    ['null', null],
    ['nothing', undefined],
    ['a list', []],
    ['an object without root', {}],
    ['a root without children', { root: {} }],
    ['a root of another type', { root: { type: 'paragraph', children: [] } }],
    ['an unknown node', body({ type: 'iframe', src: 'https://example.org' })],
    ['an unknown node within a paragraph', body(paragraph({ type: 'upload', value: 1 }))],
    ['a bare text', body(text('x'))],
    ['a headline of the page', body({ type: 'heading', tag: 'h1', children: [] })],
    ['a text that is none', body(paragraph({ type: 'text', text: 1 }))],
    ['a text with a broken format', body(paragraph({ ...text('x'), format: -1 }))],
    ['a list item on its own', body({ type: 'listitem', children: [] })],
    [
      'a link within a link',
      body(
        link({ url: '/a' }),
        paragraph({ type: 'link', fields: { url: '/a' }, children: [link({ url: '/a' })] }),
      ),
    ],
  ])('is not %s', (_, value) => expect(accepts(value)).toBe(false))
})

describe('a block', () => {
  test.each([
    { blockType: 'photo', photo: 12 },
    { blockType: 'photo', photo: '6561f0c2a1b2c3d4e5f60718' },
    { blockType: 'gallery', photos: [1, 2] },
    { blockType: 'pullQuote', text: '聚木成林' },
    { blockType: 'factBox', title: '数字', rows: [{ label: '届', value: '11' }] },
    { blockType: 'laureateRoll', award: 1 },
    { blockType: 'chamberCard', chamber: 1 },
    { blockType: 'relatedArticle', article: 1 },
  ])('$blockType is known', (fields) =>
    expect(accepts(body(block({ id: 'x', blockName: '', ...fields })))).toBe(true),
  )

  test.each([
    { blockType: 'video', url: 'https://example.org' },
    { blockType: 'photo' },
    { blockType: 'photo', photo: null },
    { blockType: 'laureateRoll', award: { id: 1 } },
    {},
  ])('$blockType is refused where it is unknown or points nowhere', (fields) =>
    expect(accepts(body(block(fields)))).toBe(false),
  )

  test('ids are strings, whichever database they come from', () => {
    const parsed = richTextSchema.parse(body(block({ blockType: 'photo', photo: 12 })))
    expect(parsed.root.children[0]).toEqual({ type: 'block', fields: { blockType: 'photo', photo: '12' } })
  })
})

describe('a link', () => {
  const safe = [
    'https://example.org/',
    'HTTP://example.org',
    'mailto:a@b.cn',
    '/articles/',
    '/',
    '#zhu',
    '/a?b=c',
  ]
  const unsafe = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    '/\t/example.org',
    '/\\example.org',
    'example.org',
    'articles/',
    'http://',
    '',
  ]
  test.each(safe)('may go to %s', (url) =>
    expect(accepts(body(link({ linkType: 'custom', url })))).toBe(true),
  )
  test.each(unsafe)('may not go to %j', (url) =>
    expect(accepts(body(link({ linkType: 'custom', url })))).toBe(false),
  )
  test('without an address is refused', () => expect(accepts(body(link({ linkType: 'custom' })))).toBe(false))

  test('to a document of ours needs the document', () => {
    const doc = { relationTo: 'chambers', value: 3 }
    expect(accepts(body(link({ linkType: 'internal', doc })))).toBe(true)
    expect(accepts(body(link({ linkType: 'internal', url: 'https://example.org' })))).toBe(false)
    expect(accepts(body(link({ linkType: 'internal', doc: { relationTo: 'users', value: 1 } })))).toBe(false)
  })

  test('that is let through stays on http, https, mailto or this site, as a browser reads it', () => {
    const parts = fc.constantFrom(
      'java',
      'script',
      ':',
      '/',
      '\\',
      '\t',
      '\n',
      ' ',
      'http',
      's',
      'mailto',
      'data',
      '#',
      'a.b',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
        const href = pieces.join('')
        if (!isSafeHref(href)) return
        const { protocol, host } = new URL(href, 'https://guiyan.example/articles/')
        expect(['http:', 'https:', 'mailto:']).toContain(protocol)
        if (/^[/#]/.test(href)) expect(host).toBe('guiyan.example')
      }),
      { numRuns: 3000 },
    )
  })
})

describe('depth', () => {
  function nested(depth: number): unknown {
    let node: unknown = { type: 'list', listType: 'bullet', children: [] }
    for (let level = 1; level < depth; level += 2) {
      node = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [node] }] }
    }
    return body(node)
  }

  test('is free up to the limit and refused beyond', () => {
    expect(accepts(nested(maxRichTextDepth - 1))).toBe(true)
    expect(accepts(nested(maxRichTextDepth + 3))).toBe(false)
  })

  test.each([3_000, 200_000])('of %i is refused at once, with the reason alone', (depth) => {
    const hostile = nested(depth)
    const started = performance.now()
    const result = richTextSchema.safeParse(hostile)
    expect(performance.now() - started).toBeLessThan(500)
    expect(result.error?.issues.map((issue) => issue.message)).toEqual(['正文嵌套过深'])
  })
})
