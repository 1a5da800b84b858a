import { maxRichTextDepth } from '@guiyan/shared/content'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elements } from './testing/elements.ts'
import { paragraph, source } from './testing/post-source.ts'
import { writePost } from './write-post.ts'

const words = fc.string({
  unit: fc.constantFrom(...'字“<>&"\';=/ a1—…\u{20000}'),
  minLength: 1,
  maxLength: 12,
})
const text = fc.record({ type: fc.constant('text'), text: words, format: fc.integer({ min: 0, max: 127 }) })
const link = fc.record({
  type: fc.constant('link'),
  fields: fc.record({
    linkType: fc.constant('custom'),
    url: fc.constantFrom('https://a.example/', '/b/', '#c'),
  }),
  children: fc.array(text, { minLength: 1, maxLength: 2 }),
})
const inline = fc.array(fc.oneof(text, link), { minLength: 1, maxLength: 4 })
const list = fc.letrec((tie) => ({
  list: fc.record({
    type: fc.constant('list'),
    listType: fc.constantFrom('bullet', 'number'),
    children: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
  item: fc.record({
    type: fc.constant('listitem'),
    children: fc.oneof({ maxDepth: 3 }, inline, fc.tuple(tie('list'))),
  }),
})).list
const node = fc.oneof(
  inline.map((children) => paragraph(...children)),
  inline.map((children) => ({ type: 'heading', tag: 'h3', children })),
  inline.map((children) => ({ type: 'quote', children })),
  list,
  fc.record({
    type: fc.constant('block'),
    fields: fc.record({ blockType: fc.constant('pullQuote'), text: words, attribution: fc.option(words) }),
  }),
)

/** The texts of a document in order, wherever they stand. */
function texts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(texts)
  const { text, attribution, children, fields } = node as Record<string, unknown> // reason: a node made above
  return [
    ...(typeof text === 'string' ? [text] : []),
    ...(typeof attribution === 'string' ? [attribution] : []),
    ...(Array.isArray(children) ? texts(children) : []),
    ...(fields ? texts(fields) : []),
  ]
}

test('every character of any body stands in the post, in order, and none becomes markup', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 6 }), (body) => {
      const post = writePost(source(body as object[])) // reason: nodes made above
      let at = 0
      for (const part of texts(body)) {
        const found = post.text.indexOf(part.trim(), at)
        expect(found, part).toBeGreaterThanOrEqual(0)
        at = found + part.trim().length
      }
      const names = new Set(elements(post.html).map(({ name }) => name))
      for (const name of names) expect(['section', 'p', 'span', 'strong', 'br']).toContain(name)
    }),
    { numRuns: 300 },
  )
})

test('the deepest list that a body may hold is set', () => {
  let deep: object = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [] }] }
  for (let depth = 4; depth < maxRichTextDepth - 2; depth += 2)
    deep = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [deep] }] }
  expect(writePost(source([deep])).text).toBe('标题')
})
