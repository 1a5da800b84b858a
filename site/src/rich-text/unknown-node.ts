/** A node of a body that the site has no component for. It fails the page and so holds back the release. */
export class UnknownNodeError extends Error {
  override name = 'UnknownNodeError'
}

/**
 * The end of every switch over nodes: what reaches it was added to the wire format and not to the site.
 * @throws UnknownNodeError always, naming the node
 */
export function unknownNode(node: never): never {
  const { type, blockType } = node as { type?: string; blockType?: string } // reason: never at compile time only
  throw new UnknownNodeError(
    `正文中有网站不认识的内容“${blockType ?? type}”，为免遗漏，本页未发布。请移除它，或让开发者为它加上组件。`,
  )
}
