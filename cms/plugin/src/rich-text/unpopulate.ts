import { isObject } from '../publishing/misshapen.ts'

/**
 * Puts ids in the places of documents that Payload has filled into a body for a reader, in place: a program that
 * reads an article, changes a word and sends it back sends them along.
 * @param body as sent, of any shape; JSON that was sent is no deeper than its caller has checked
 */
export function unpopulate(body: unknown): void {
  let level: unknown[] = [isObject(body) ? body.root : null]
  while (level.length > 0) {
    level = level.flatMap((node) => {
      if (!isObject(node)) return []
      if (isObject(node.fields)) unpopulateFields(node.fields)
      return Array.isArray(node.children) ? node.children : []
    })
  }
}

function unpopulateFields(fields: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(fields)) {
    fields[name] = Array.isArray(value) ? value.map(idOf) : idOf(value)
    // An internal link names the collection beside the document.
    if (name === 'doc' && isObject(value)) value.value = idOf(value.value)
  }
}

/** Rows of a block have an id too, but no time of creation. */
function idOf(value: unknown): unknown {
  return isObject(value) && 'id' in value && 'createdAt' in value ? value.id : value
}
