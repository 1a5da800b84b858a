import type { PhotoWords } from './words.ts'

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
} as const
type Property = `${keyof typeof namespaces}:${string}`

/**
 * The words of a photo as an XMP packet (ISO 16684-1, properties of the IPTC Photo Metadata Standard) in UTF-8. The same
 * words give the same bytes. Texts that may be in several languages stand as `x-default` alone, which every program
 * reads; what is not known has no property.
 */
export function packetOf(words: PhotoWords): Buffer {
  const properties = [
    inLanguages('dc:description', words.description),
    list('dc:creator', 'Seq', words.creators),
    inLanguages('dc:rights', words.copyright),
    list('dc:subject', 'Bag', words.keywords),
    plain('photoshop:Headline', words.headline),
    plain('photoshop:Credit', words.creditLine),
    plain('photoshop:Source', words.source),
    plain('photoshop:DateCreated', words.takenOn),
    plain('photoshop:City', words.city),
    plain('xmpRights:Marked', words.copyright === null ? null : 'True'),
    plain('Iptc4xmpCore:Location', words.sublocation),
    inLanguages('Iptc4xmpCore:AltTextAccessibility', words.alt),
    inLanguages('Iptc4xmpCore:ExtDescrAccessibility', words.extendedDescription),
    plain('Iptc4xmpExt:DigitalSourceType', words.digitalSourceType),
  ].flat()
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  const text = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${declared.join('')}>`,
    ...properties,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
  return Buffer.from(text.join('\n'), 'utf8')
}

function plain(name: Property, value: string | null): string[] {
  return value === null ? [] : [`<${name}>${escaped(value)}</${name}>`]
}

function inLanguages(name: Property, value: string | null): string[] {
  if (value === null) return []
  return [`<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${name}>`]
}

function list(name: Property, kind: 'Seq' | 'Bag', values: string[]): string[] {
  if (values.length === 0) return []
  const items = values.map((value) => `<rdf:li>${escaped(value)}</rdf:li>`)
  return [`<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
