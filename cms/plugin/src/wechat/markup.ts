/** The elements that the WeChat editor keeps as they are. */
export type PostTag = 'section' | 'p' | 'span' | 'strong'

/** A text as HTML. Line feeds become breaks, as they were typed. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n?|\n/g, lineBreak)
}

export const lineBreak = '<br>'

/** An element with an inline style, which may be empty, round HTML. */
export function element(tag: PostTag, style: string, ...html: string[]): string {
  return `<${tag}${style === '' ? '' : ` style="${style}"`}>${html.join('')}</${tag}>`
}

/** What the HTML made here says, without any markup: a line for each paragraph. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<br>|<\/p>|<\/section>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
