import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { block, lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

function nested(depth: number): string {
  return `{"root":{"type":"root","children":[${'{"type":"paragraph","children":['.repeat(depth)}${']}'.repeat(depth)}]}}`
}
const link = (url: string) => ({
  type: 'paragraph',
  children: [
    {
      type: 'link',
      fields: { linkType: 'custom', url },
      children: [{ type: 'text', text: '点', format: 0 }],
    },
  ],
})

const malformed: [name: string, body: string, words: string][] = [
  ['a text', JSON.stringify('x'), '不是有效的文档'],
  ['an empty root', JSON.stringify({ root: {} }), '不是有效的文档'],
  ['an unknown node', JSON.stringify(lexical('一', { type: 'iframe', src: 'x' })), '第 2 段的“iframe”'],
  ['an unknown block', JSON.stringify(lexical(block('script', {}))), '第 1 段的“script”'],
  ['a javascript link', JSON.stringify(lexical('一', '二', link('javascript:alert(1)'))), '第 3 段'],
  ['depth 60', nested(60), '嵌套过深'],
  ['depth 3,000', nested(3000), '嵌套过深'],
  ['depth 100,000', nested(100_000), '嵌套过深'],
  ['depth 3,000 as a JSON text', JSON.stringify(nested(3000)), '嵌套过深'],
]

describe.each(['', '?draft=true'])('posted to /articles%s', (query) => {
  test.each(malformed)(
    '%s is refused in Chinese at the body, and nothing is stored',
    async (_, body, words) => {
      const answer = await newsroom.rest('POST', `/articles${query}`, {
        as: 'journalist',
        body: `{"headline":"坏稿","body":${body}}`,
      })
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).toContain(words)
      const { totalDocs } = await newsroom.payload.count({
        collection: 'articles',
        where: { headline: { equals: '坏稿' } },
      })
      expect(totalDocs).toBe(0)
    },
  )
})

test('a bad body over a good one leaves the good one', async () => {
  const article = await make(newsroom, 'articles', { ...published, headline: '好稿', body: lexical('好') })
  const answer = await newsroom.rest('PATCH', `/articles/${article.id}?draft=true`, {
    as: 'editor',
    body: { body: lexical(link('data:text/html,x')) },
  })
  expect(answer.body.errors[0].data.errors[0]).toMatchObject({ path: 'body' })
  const { body } = await newsroom.rest('GET', `/articles/${article.id}?draft=true`, { as: 'editor' })
  expect(body.body.root.children).toHaveLength(1)
})

test('a draft may hold a block that is not filled in yet; publishing it is refused', async () => {
  const body = lexical('一', block('photo', {}), block('laureateRoll', { award: null }))
  const draft = await make(newsroom, 'articles', { headline: '未完', body }, 'journalist')
  const answer = await newsroom.rest('PATCH', `/articles/${draft.id}`, { as: 'editor', body: published })
  expect(answer.status).toBe(400)
  expect(answer.body.errors[0].data.errors[0].message).toContain('第 2 段的“photo”')
})

test('everything that the editor offers is accepted', async () => {
  const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format })
  const other = await make(newsroom, 'articles', { ...published, headline: '另一篇', body: lexical('文') })
  const body = lexical(
    { type: 'heading', tag: 'h2', version: 1, children: [text('小题')] },
    {
      type: 'list',
      listType: 'bullet',
      tag: 'ul',
      start: 1,
      version: 1,
      children: [{ type: 'listitem', value: 1, version: 1, children: [text('条', 1)] }],
    },
    { type: 'quote', version: 1, children: [text('引'), { type: 'linebreak', version: 1 }, text('二')] },
    { type: 'horizontalrule', version: 1 },
    link('https://example.org/'),
    link('/chambers/'),
    {
      type: 'paragraph',
      version: 1,
      children: [
        {
          type: 'link',
          version: 3,
          fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'articles', value: other.id } },
          children: [text('另一篇')],
        },
      ],
    },
    block('relatedArticle', { article: other.id }),
  )
  const article = await make(newsroom, 'articles', { ...published, headline: '齐全', body })
  expect(article.body.root.children).toHaveLength(8)
})

test('deep data in any other field is a clean 400', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  for (const [collection, field] of [
    ['chambers', 'name'],
    ['articles', 'leadPhoto'],
    ['awards', 'laureates'],
  ]) {
    const answer = await newsroom.rest('POST', `/${collection}?draft=true`, {
      as: 'editor',
      body: `{"${field}":${deep}}`,
    })
    expect(answer.status).toBe(400)
  }
})

test.each([false, true])('wrong types are no crash, draft: %s', async (draft) => {
  const fields = ['articles', 'awards', 'awardSeries', 'chambers'].flatMap((collection) =>
    (newsroom.payload.collections[collection]?.config.flattenedFields ?? []).map((field) => [
      collection,
      field.name,
    ]),
  )
  const wrong: Json[] = draft ? [1, [[]], 'x'.repeat(5000), { id: {} }, null] : [{ id: {} }, null]
  for (const value of wrong) {
    for (const [collection, field] of fields) {
      const query = draft ? '?draft=true' : ''
      const answer = await newsroom.rest('POST', `/${collection}${query}`, {
        as: 'editor',
        body: { [field as string]: value },
      })
      expect(answer.status, `${collection}.${field} = ${JSON.stringify(value)?.slice(0, 40)}`).toBeLessThan(
        500,
      )
    }
  }
})

test('an article that was read with its documents filled in may be sent back', async () => {
  const chamber = await make(newsroom, 'chambers', { ...published, name: '郑州泉州商会' })
  const internal = {
    type: 'paragraph',
    version: 1,
    children: [
      {
        type: 'link',
        version: 3,
        fields: { linkType: 'internal', doc: { relationTo: 'chambers', value: chamber.id } },
        children: [{ type: 'text', text: '商会', format: 0, version: 1 }],
      },
    ],
  }
  const facts = block('factBox', { title: '资料', rows: [{ label: '名', value: '值' }] })
  const sent = lexical('一', internal, block('chamberCard', { chamber: chamber.id }), facts)
  const article = await make(newsroom, 'articles', { ...published, headline: '往返', body: sent })
  const filled = await newsroom.rest('GET', `/articles/${article.id}?depth=2`, { as: 'editor' })
  expect(JSON.stringify(filled.body.body)).toContain('郑州泉州商会')
  const answer = await newsroom.rest('PATCH', `/articles/${article.id}`, { as: 'editor', body: filled.body })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const stored = await newsroom.rest('GET', `/articles/${article.id}?depth=0`)
  expect(stored.body.body.root.children[1].children[0].fields.doc.value).toBe(chamber.id)
  expect(stored.body.body.root.children[2].fields.chamber).toBe(chamber.id)
  expect(stored.body.body.root.children[3].fields.rows[0].value).toBe('值')
})
