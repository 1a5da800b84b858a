import { type InlineNode, type LinkNode, textFormat, type TextNode } from '@guiyan/shared/content'
import { type Desk, noteOf } from './desk.ts'
import { element, escaped, lineBreak } from './markup.ts'
import { styles } from './styles.ts'
import { unknownNode } from './unknown-node.ts'

const formatStyles: Record<Exclude<keyof typeof textFormat, 'bold'>, string> = {
  italic: 'font-style: italic;',
  strikethrough: 'text-decoration: line-through;',
  underline: 'text-decoration: underline;',
  code: 'font-family: monospace;',
  subscript: 'font-size: 75%; vertical-align: sub;',
  superscript: 'font-size: 75%; vertical-align: super;',
}

/** Words of a paragraph as HTML. Links become their words and the number of an end note. */
export function inlineHtml(desk: Desk, nodes: InlineNode[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return textHtml(node)
        case 'linebreak':
          return lineBreak
        case 'tab':
          return '\u2003'
        case 'link':
        case 'autolink':
          return linkHtml(desk, node)
        default:
          return unknownNode(node)
      }
    })
    .join('')
}

function textHtml({ text, format }: TextNode): string {
  const names = Object.keys(formatStyles) as (keyof typeof formatStyles)[] // reason: keys of a const object
  const style = names.filter((name) => format & textFormat[name]).map((name) => formatStyles[name])
  const styled = style.length > 0 ? element('span', style.join(' '), escaped(text)) : escaped(text)
  return format & textFormat.bold ? element('strong', '', styled) : styled
}

function linkHtml(desk: Desk, { fields, children }: LinkNode): string {
  const words = inlineHtml(desk, children)
  const plain = children.map((node) => (node.type === 'text' ? node.text : ' ')).join('')
  // The address itself, or a place on this very page: there is nothing more to say.
  const url = fields.url ?? ''
  if (fields.linkType === 'custom' && (url.startsWith('#') || isItself(plain, url))) return words
  const note = noteOf(desk, fields, plain)
  return note === null ? words : words + element('span', styles.noteMark, `[${note}]`)
}

/** `example.org` is what `https://example.org/` says. */
function isItself(words: string, url: string): boolean {
  const bare = (address: string) =>
    address
      .trim()
      .replace(/^(?:https?:\/\/|mailto:)/i, '')
      .replace(/\/$/, '')
  return bare(words) === bare(url)
}
