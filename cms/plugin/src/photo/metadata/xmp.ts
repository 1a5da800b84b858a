import { rdf, xmpDescriptions, type XmlNode } from './xmp-tree.ts'

const dc = 'http://purl.org/dc/elements/1.1/'
const photoshop = 'http://ns.adobe.com/photoshop/1.0/'
const core = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'
const ext = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/'

/** Properties by the names that the IPTC Photo Metadata Standard gives them in XMP. */
const properties = {
  headline: `${photoshop}Headline`,
  description: `${dc}description`,
  creator: `${dc}creator`,
  credit: `${photoshop}Credit`,
  rights: `${dc}rights`,
  source: `${photoshop}Source`,
  dateCreated: `${photoshop}DateCreated`,
  city: `${photoshop}City`,
  location: `${core}Location`,
  locationShown: `${ext}LocationShown`,
  locationCreated: `${ext}LocationCreated`,
  subject: `${dc}subject`,
  alt: `${core}AltTextAccessibility`,
  extendedDescription: `${core}ExtDescrAccessibility`,
  instructions: `${photoshop}Instructions`,
  digitalSourceType: `${ext}DigitalSourceType`,
} as const
export type XmpProperty = keyof typeof properties
/** A value with its language, '' where it says none. */
export type XmpValue = { text: string; language: string }
export type Xmp = (property: XmpProperty, part?: 'City' | 'Sublocation') => XmpValue[]

const wanted: ReadonlySet<string> = new Set(Object.values(properties))
const language = 'http://www.w3.org/XML/1998/namespacelang'
const lists = ['Bag', 'Seq', 'Alt'].map((name) => rdf + name)

/** Reads XMP packets; a property that several have is the first one's. */
export function readXmp(packets: string[]): Xmp {
  const descriptions = packets.flatMap((packet) => xmpDescriptions(packet, wanted))
  return (property, part) => {
    const name = properties[property]
    for (const description of descriptions) {
      const simple = description.attributes.get(name)
      const nodes = description.children.filter((child) => child.name === name)
      const values = [
        ...(simple === undefined || part ? [] : [{ text: simple, language: '' }]),
        ...nodes.flatMap((node) => (part ? parts(node, ext + part) : valuesOf(node))),
      ].filter(({ text }) => text.trim() !== '')
      if (values.length > 0) return values
    }
    return []
  }
}

/** A list's items, or the one value: text, `rdf:resource`, or `rdf:value` with qualifiers beside it. */
function valuesOf(node: XmlNode): XmpValue[] {
  const list = node.children.find(({ name }) => lists.includes(name))
  if (list) return list.children.filter(({ name }) => name === `${rdf}li`).flatMap(valuesOf)
  const inner = node.children.find(({ name }) => name === `${rdf}Description`) ?? node
  const value = inner.children.find(({ name }) => name === `${rdf}value`)
  const text =
    value?.text ?? inner.attributes.get(`${rdf}value`) ?? node.attributes.get(`${rdf}resource`) ?? node.text
  return [{ text, language: node.attributes.get(language) ?? '' }]
}

/** A part of a structure or of each of a list's, wherever RDF lets it stand: an element or an attribute. */
function parts(node: XmlNode, name: string): XmpValue[] {
  const attribute = node.attributes.get(name)
  return [
    ...(attribute === undefined ? [] : [{ text: attribute, language: '' }]),
    ...node.children.flatMap((child) => (child.name === name ? valuesOf(child) : parts(child, name))),
  ]
}
