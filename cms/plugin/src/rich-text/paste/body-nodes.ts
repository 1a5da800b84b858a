import type { PastedLine, Words } from './pasted-words.ts'

/** A node of a body as Lexical stores it: of the kinds in shared/content/rich-text.ts only. */
export type StoredNode = { type: string; version: number } & Record<string, unknown>

const element = { version: 1, direction: null, format: '', indent: 0 }

/** The nodes of a body for lines that were pasted. Headings become h2 to h4 by their rank among each other. */
export function bodyNodes(lines: readonly PastedLine[]): StoredNode[] {
  const levels = [...new Set(lines.flatMap((line) => (line.kind === 'heading' ? [line.level] : [])))].sort(
    (a, b) => a - b,
  )
  const nodes: StoredNode[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line?.kind === 'item') {
      const items = itemsFrom(lines, at)
      nodes.push(listNode(items))
      at += items.length - 1
    } else if (line) {
      nodes.push(lineNode(line, levels))
    }
  }
  return nodes
}

type Item = Extract<PastedLine, { kind: 'item' }>

/** The items that belong to the list that begins at a line. */
function itemsFrom(lines: readonly PastedLine[], from: number): Item[] {
  const items: Item[] = []
  for (const line of lines.slice(from)) {
    const first = items[0] ?? line
    if (line.kind !== 'item' || first.kind !== 'item') break
    if (line.depth <= first.depth && line.ordered !== first.ordered) break
    items.push(line)
  }
  return items
}

function listNode(items: readonly Item[]): StoredNode {
  const [first] = items
  const depth = Math.min(...items.map((item) => item.depth))
  const children: StoredNode[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    if (!item) break
    const value = children.length + 1
    if (item.depth > depth) {
      const end = items.findIndex((other, index) => index > at && other.depth <= depth)
      const nested = items.slice(at, end === -1 ? undefined : end)
      children.push({ ...element, type: 'listitem', value, children: [listNode(nested)] })
      at += nested.length - 1
    } else {
      children.push({ ...element, type: 'listitem', value, children: inlineNodes(item.words) })
    }
  }
  const listType = first?.ordered ? 'number' : 'bullet'
  return { ...element, type: 'list', listType, tag: listType === 'number' ? 'ol' : 'ul', start: 1, children }
}

function lineNode(line: Exclude<PastedLine, Item>, levels: readonly number[]): StoredNode {
  if (line.kind === 'rule') return { type: 'horizontalrule', version: 1 }
  const children = inlineNodes(line.words)
  if (line.kind !== 'heading') return { ...element, type: line.kind, children }
  return { ...element, type: 'heading', tag: `h${Math.min(4, levels.indexOf(line.level) + 2)}`, children }
}

/** Words that stand in one link are one link, whatever their formats. */
function inlineNodes(words: readonly Words[]): StoredNode[] {
  const stretches: { href: string | null; children: StoredNode[] }[] = []
  for (const part of words) {
    const href = typeof part === 'string' ? null : part.href
    const last = stretches.at(-1)
    if (last?.href === href) last.children.push(inlineNode(part))
    else stretches.push({ href, children: [inlineNode(part)] })
  }
  return stretches.flatMap(({ href, children }) => {
    if (href === null) return children
    return {
      ...element,
      type: 'link',
      version: 3,
      fields: { linkType: 'custom', newTab: false, url: href },
      children,
    }
  })
}

function inlineNode(words: Words): StoredNode {
  if (words === 'break') return { type: 'linebreak', version: 1 }
  const text = { version: 1, detail: 0, mode: 'normal', style: '' }
  if (words === 'tab') return { ...text, type: 'tab', text: '\t', format: 0, detail: 2 }
  return { ...text, type: 'text', text: words.text, format: words.format }
}
