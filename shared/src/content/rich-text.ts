import { z } from 'zod'
import { blockFieldsSchema } from './blocks.ts'
import { id } from './reference.ts'

/** How deep nodes may nest. Lexical itself overflows the stack at 3,000; real articles stay below 10. */
export const maxRichTextDepth = 50

/** Bits of `text.format`, as Lexical defines them (lexical/LexicalConstants). */
export const textFormat = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const

/** Addresses a text may link to: http(s), mailto, or a path or fragment of our own site. */
export function isSafeHref(href: string): boolean {
  // Browsers drop tabs and line feeds: `/<tab>/example.org` would leave the site.
  if (/\p{Cc}/u.test(href)) return false
  if (/^\/(?![/\\])/.test(href) || href.startsWith('#')) return true
  return /^(https?|mailto):/i.test(href) && URL.canParse(href)
}

const textNode = z.object({
  type: z.literal('text'),
  text: z.string(),
  format: z.number().int().nonnegative().default(0),
})
const lineBreakNode = z.object({ type: z.literal('linebreak') })
const tabNode = z.object({ type: z.literal('tab') })
const horizontalRuleNode = z.object({ type: z.literal('horizontalrule') })
const blockNode = z.object({ type: z.literal('block'), fields: blockFieldsSchema })

const alignment = z.enum(['left', 'start', 'center', 'right', 'end', 'justify', '']).nullish()

const paragraphNode = z.object({
  type: z.literal('paragraph'),
  format: alignment,
  get children() {
    return z.array(inlineNode)
  },
})
const headingNode = z.object({
  type: z.literal('heading'),
  tag: z.enum(['h2', 'h3', 'h4']),
  get children() {
    return z.array(inlineNode)
  },
})
const quoteNode = z.object({
  type: z.literal('quote'),
  get children() {
    return z.array(inlineNode)
  },
})

/** `custom` links carry an address, `internal` ones a document of ours. */
const linkFieldsSchema = z
  .object({
    linkType: z.enum(['custom', 'internal']).default('custom'),
    url: z.string().nullish(),
    newTab: z.boolean().nullish(),
    doc: z.object({ relationTo: z.enum(['articles', 'chambers', 'awards']), value: id }).nullish(),
  })
  .refine((link) => (link.linkType === 'internal' ? link.doc != null : isSafeHref(link.url ?? '')), {
    message: '链接只能是 http、https、mailto 或本站地址',
  })
const linkNode = z.object({
  type: z.enum(['link', 'autolink']),
  fields: linkFieldsSchema,
  get children() {
    return z.array(z.discriminatedUnion('type', [textNode, lineBreakNode, tabNode]))
  },
})

const listItemNode = z.object({
  type: z.literal('listitem'),
  get children(): z.ZodArray<z.ZodUnion<[typeof inlineNode, typeof listNode]>> {
    return z.array(z.union([inlineNode, listNode]))
  },
})
const listNode = z.object({
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number']),
  start: z.number().int().optional(),
  get children() {
    return z.array(listItemNode)
  },
})

const inlineNode = z.discriminatedUnion('type', [textNode, lineBreakNode, tabNode, linkNode])
const topNode = z.discriminatedUnion('type', [
  paragraphNode,
  headingNode,
  quoteNode,
  listNode,
  horizontalRuleNode,
  blockNode,
])

/**
 * A Lexical document as the CMS stores it, cut down to what the site renders.
 * Fails on an unknown node, an unsafe link and on nesting beyond `maxRichTextDepth`: Lexical's own
 * validation accepts all three.
 */
export const richTextSchema = z
  .unknown()
  .superRefine((value, context) => {
    if (deeperThan(value, maxRichTextDepth)) context.addIssue({ code: 'custom', message: '正文嵌套过深' })
  })
  .pipe(z.object({ root: z.object({ type: z.literal('root'), children: z.array(topNode) }) }))

export type RichText = z.infer<typeof richTextSchema>
export type TopNode = z.infer<typeof topNode>
export type InlineNode = z.infer<typeof inlineNode>
export type ListNode = z.infer<typeof listNode>
export type ListItemNode = z.infer<typeof listItemNode>
export type LinkNode = z.infer<typeof linkNode>
export type TextNode = z.infer<typeof textNode>

/** Walks `children` level by level, so that a hostile depth cannot overflow the stack. */
function deeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [(value as { root?: unknown } | null)?.root] // reason: shape is checked after this
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((node) => {
      const children = (node as { children?: unknown } | null)?.children // reason: as above
      return Array.isArray(children) ? children : []
    })
  }
  return false
}
