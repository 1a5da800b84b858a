import { LinkNode } from '@payloadcms/richtext-lexical'
import { createEditor, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'

const text = { type: 'text', version: 1, detail: 0, mode: 'normal', style: '' }
const holder = { version: 1, direction: null, format: '', indent: 0 }

/** Text nodes as Lexical stores them. `format` is a sum of `textFormat`. */
export const words = (content: string, format = 0) => ({ ...text, text: content, format })
export const lineBreak = { type: 'linebreak', version: 1 }

/** An element as Lexical stores it; a text among its children stands for a plain text node. */
export function element(type: string, children: (string | object)[], more: object = {}) {
  const nodes = children.map((child) => (typeof child === 'string' ? words(child) : child))
  return { ...holder, type, ...more, children: nodes }
}
/** A paragraph; so for the kinds below it. */
export const paragraph = (...children: (string | object)[]) => element('paragraph', children)
/** A heading of the second level. */
export const heading = (...children: (string | object)[]) => element('heading', children, { tag: 'h2' })
/** A link to a page of the web. */
export const link = (...children: (string | object)[]) =>
  element('link', children, { fields: { linkType: 'custom', url: 'https://example.org/' }, id: 'link' })
/** A list with bullets. */
export const list = (...items: object[]) =>
  element('list', items, { listType: 'bullet', tag: 'ul', start: 1 })
/** An item of a list; a list among its children is nested. */
export const listItem = (...children: (string | object)[]) => element('listitem', children, { value: 1 })

// happy-dom tells of a selection at once, in the midst of Lexical's own update; browsers tell of it afterwards.
document.addEventListener('selectionchange', (event) => event.stopImmediatePropagation())

/** A body open in an editor, on a page of happy-dom. A text stands for a paragraph. */
export function openBody(...nodes: (string | object)[]): LexicalEditor {
  const editor = createEditor({
    namespace: 'test',
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
    onError: (error) => {
      throw error
    },
  })
  const children = nodes.map((node) => (typeof node === 'string' ? paragraph(node) : node))
  const stored = JSON.stringify({ root: { ...holder, type: 'root', children } })
  const page = document.createElement('div')
  page.contentEditable = 'true'
  document.body.replaceChildren(page)
  editor.setRootElement(page)
  editor.setEditorState(editor.parseEditorState(stored))
  return editor
}
