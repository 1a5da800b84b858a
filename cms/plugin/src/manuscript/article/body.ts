import { createHash } from 'node:crypto'
import type { Id } from '../endpoints.ts'
import type { Mention } from './mentions.ts'

/** A paragraph or subhead of the body, with the mentions in it that become links. */
export type BodyUnit = { kind: 'subhead' | 'paragraph'; text: string; links: readonly Mention[] }

/** What the editor puts on every element. */
const element = { direction: 'ltr', format: '', indent: 0, version: 1 } as const

/** The article's body for the editor (Lexical). Its text is the units' text, no more and no less. */
export function articleBody(units: readonly BodyUnit[]) {
  const children = units.map(unitNode)
  return {
    root: { type: 'root' as const, ...element, children: children.length > 0 ? children : [unitNode(empty)] },
  }
}

const empty: BodyUnit = { kind: 'paragraph', text: '', links: [] }

function unitNode({ kind, text, links }: BodyUnit) {
  const children = inlineNodes(text, links)
  return kind === 'subhead'
    ? ({ type: 'heading', tag: 'h2', ...element, children } as const)
    : ({ type: 'paragraph', textFormat: 0, textStyle: '', ...element, children } as const)
}

function inlineNodes(text: string, links: readonly Mention[]) {
  let at = 0
  const nodes = links.flatMap(({ id, start, end }) => {
    const before = textNodes(text.slice(at, start))
    at = end
    return [...before, linkNode(text.slice(start, end), id)]
  })
  return [...nodes, ...textNodes(text.slice(at))]
}

function textNodes(text: string) {
  const node = { type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' } as const
  return text === '' ? [] : [node]
}

function linkNode(text: string, chamber: Id) {
  return {
    type: 'link',
    ...element,
    version: 3,
    // An id of 24 hex digits as the editor makes them, but always the same one: each chamber is linked once.
    id: createHash('sha256').update(`chamber ${chamber}`).digest('hex').slice(0, 24),
    fields: {
      linkType: 'internal',
      newTab: false,
      doc: { relationTo: 'chambers', value: chamber },
    },
    children: textNodes(text),
  } as const
}
