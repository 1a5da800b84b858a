/** A body holds something that a post has no form for. Nothing is left out in silence: there is no post. */
export class UnknownNodeError extends Error {
  override name = 'UnknownNodeError'
}

/**
 * The end of every switch over nodes: what reaches it was added to the wire format and not here.
 * @throws UnknownNodeError always, naming the node
 */
export function unknownNode(node: never): never {
  const { type, blockType } = node as { type?: string; blockType?: string } // reason: never at compile time only
  throw new UnknownNodeError(`正文中有公众号排版不认识的内容“${blockType ?? type}”，为免遗漏，没有复制。`)
}
