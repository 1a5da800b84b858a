import { createHash } from 'node:crypto'
import type { Id } from './data/fact.ts'
import type { BodyUnit } from './manuscript.ts'

type BlockFields = { blockType: 'laureateRoll'; award: Id } | { blockType: 'photo'; photo: Id }

/** What the editor puts on every element. */
const element = { direction: 'ltr', format: '', indent: 0, version: 1 } as const

function textOf(text: string) {
  return { type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' } as const
}

function unitNode({ kind, text }: BodyUnit) {
  const children = [textOf(text)]
  return kind === 'subhead'
    ? ({ type: 'heading', tag: 'h2', ...element, children } as const)
    : ({ type: 'paragraph', textFormat: 0, textStyle: '', ...element, children } as const)
}

function blockNode(fields: BlockFields) {
  // An id of 24 hex digits as the editor makes them, but always the same one.
  const id = createHash('sha256').update(fields.blockType).digest('hex').slice(0, 24)
  return { type: 'block', format: '', version: 2, fields: { id, blockName: '', ...fields } } as const
}

/**
 * The article's body for the editor (Lexical): the roll of laureates after the lead, which names them, and
 * the photo of the visits home under the subhead that tells of them, after its first paragraph.
 */
export function articleBody(units: BodyUnit[], { award, photo }: { award: Id; photo: Id }) {
  const nodes: (ReturnType<typeof unitNode> | ReturnType<typeof blockNode>)[] = units.map(unitNode)
  const heads = units.flatMap(({ kind }, index) => (kind === 'subhead' ? [index] : []))
  const [afterLead, visits] = [heads[0], heads.at(-1)]
  if (afterLead === undefined || visits === undefined) throw new RangeError('the body has no subheads')
  // From the end, so that the first place stays right.
  nodes.splice(visits + 2, 0, blockNode({ blockType: 'photo', photo }))
  nodes.splice(afterLead, 0, blockNode({ blockType: 'laureateRoll', award }))
  return { root: { type: 'root' as const, ...element, children: nodes } }
}
