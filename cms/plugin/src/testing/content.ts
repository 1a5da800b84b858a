import sharp from 'sharp'
import type { Json, TestNewsroom } from './newsroom.ts'

/** A Lexical document of paragraphs, or of the nodes given. */
export function lexical(...nodes: (string | object)[]): Json {
  const children = nodes.map((node) =>
    typeof node === 'string'
      ? { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: node, format: 0 }] }
      : node,
  )
  return { root: { type: 'root', version: 1, direction: 'ltr', format: '', indent: 0, children } }
}

/** A block node of a body. */
export function block(blockType: string, fields: object): object {
  return { type: 'block', version: 2, fields: { id: `b${Math.random()}`, blockType, ...fields } }
}

/** A JPEG of one colour; other colours give other bytes. */
export async function jpeg(width = 800, height = 600, background = '#0a7'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

/** Posts as an editor, or as `as`, and gives the stored document; fails on anything but success. */
export async function make(
  { rest }: TestNewsroom,
  collection: string,
  body: Json,
  as: 'editor' | 'journalist' | 'photographer' = 'editor',
): Promise<Json> {
  const draft = body._status === 'published' ? '' : '?draft=true'
  const file =
    collection === 'photos' ? { name: 'IMG 1.jpg', bytes: await jpeg(800, 600, colour()) } : undefined
  const answer = await rest('POST', `/${collection}${draft}`, { as, body, ...(file ? { file } : {}) })
  if (answer.status !== 201) throw new Error(`${collection}: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

let shade = 0
const colour = () => `#${(0x100000 + 4099 * ++shade).toString(16)}`

export const published = { _status: 'published' } as const
