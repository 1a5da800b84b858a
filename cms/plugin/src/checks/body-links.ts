import { isObject } from '../publishing/misshapen.ts'

/** A body is no deeper than this, or it was refused. */
const maxDepth = 50

/** The links of a body that lead to a chamber, with their words. */
export function linksIn(body: unknown): { text: string; chamber: string }[] {
  return nodesIn(body).flatMap((node) => {
    const { doc, linkType } = isObject(node.fields) ? node.fields : {}
    if (node.type !== 'link' || linkType !== 'internal' || !isObject(doc)) return []
    const isChamber = doc.relationTo === 'chambers' && isIdentifier(doc.value)
    return isChamber ? [{ text: textIn(node), chamber: String(doc.value) }] : []
  })
}

/** The chambers that blocks of a body show a card of. */
export function chambersIn(body: unknown): string[] {
  return nodesIn(body).flatMap(({ fields }) =>
    isObject(fields) && fields.blockType === 'chamberCard' && isIdentifier(fields.chamber)
      ? [String(fields.chamber)]
      : [],
  )
}

/** All nodes, level by level. */
function nodesIn(body: unknown): Record<string, unknown>[] {
  const all: Record<string, unknown>[] = []
  let level: unknown[] = isObject(body) ? [body.root] : []
  for (let depth = 0; level.length > 0 && depth <= maxDepth; depth++) {
    const nodes = level.filter(isObject)
    all.push(...nodes)
    level = nodes.flatMap(({ children }): unknown[] => (Array.isArray(children) ? children : []))
  }
  return all
}

function textIn({ children }: Record<string, unknown>): string {
  const words = Array.isArray(children) ? children.filter(isObject) : []
  return words.map(({ text }) => (typeof text === 'string' ? text : '')).join('')
}

const isIdentifier = (value: unknown) => typeof value === 'number' || typeof value === 'string'
