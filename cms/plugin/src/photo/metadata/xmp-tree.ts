import { SaxesParser, type SaxesTagNS } from 'saxes'

/** An element of XMP, its names as `namespace#local`. */
export type XmlNode = { name: string; attributes: Map<string, string>; children: XmlNode[]; text: string }

export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const topLevel = `${rdf}Description`
/** Bounds that no program's XMP reaches: depth, attributes of an element, text of one, errors, wanted elements. */
const most = { depth: 64, attributes: 2000, text: 100_000, errors: 20, nodes: 2000 }

/** Prefixes that some writers use without saying what they stand for. */
const usualPrefixes = {
  x: 'adobe:ns:meta/',
  rdf,
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
}

class TooMuch extends Error {}

/**
 * The `rdf:Description` elements of an XMP packet with those properties that are wanted; the rest, which may be megabytes of a
 * raw converter's settings, is passed over. A packet that breaks off gives what stands before. Entities are
 * not expanded.
 */
export function xmpDescriptions(packet: string, wanted: ReadonlySet<string>): XmlNode[] {
  const found: XmlNode[] = []
  const open: XmlNode[] = []
  let skipped = 0
  let errors = 0
  let nodes = 0
  let attributes = 0
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: usualPrefixes })
  parser.on('error', () => {
    if (++errors > most.errors) throw new TooMuch()
  })
  parser.on('opentag', (tag) => {
    const parent = open.at(-1)
    attributes = 0
    const isProperty = parent?.name === topLevel && open.at(-2)?.name === `${rdf}RDF`
    const isWanted = !isProperty || wanted.has(nameOf(tag))
    if (open.length + skipped >= most.depth || nodes > most.nodes) throw new TooMuch()
    if (skipped > 0 || !isWanted) return void skipped++
    nodes++
    const node = nodeOf(tag)
    if (node.name === topLevel && parent?.name === `${rdf}RDF`) found.push(node)
    else if (open.some(({ name }) => name === topLevel)) parent?.children.push(node)
    open.push(node)
  })
  parser.on('attribute', () => {
    if (++attributes > most.attributes) throw new TooMuch()
  })
  parser.on('closetag', () => {
    if (skipped > 0) skipped--
    else open.pop()
  })
  const addText = (text: string) => {
    const node = open.at(-1)
    if (skipped === 0 && node && node.text.length < most.text) node.text += text.slice(0, most.text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(packet).close()
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
  }
  return found
}

function nodeOf(tag: SaxesTagNS): XmlNode {
  const attributes = Object.values(tag.attributes).map(
    ({ uri, local, value }) => [qualified(uri, local), value] as const,
  )
  return { name: nameOf(tag), attributes: new Map(attributes), children: [], text: '' }
}

const nameOf = ({ uri, local }: SaxesTagNS) => qualified(uri, local)

/** Namespaces of XMP end in a slash or a hash. */
const qualified = (uri: string, local: string) => uri + local
