import sanitizeHtml from 'sanitize-html'

/** Every element of some HTML with its attributes, as a parser of browsers' HTML reads it. */
export function elements(html: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = []
  sanitizeHtml(html, {
    allowedTags: false,
    allowVulnerableTags: true,
    allowedAttributes: false,
    onOpenTag: (name, attributes) => found.push({ name, attributes }),
  })
  return found
}
