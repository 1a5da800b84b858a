/** Control characters but tab and line feeds, and the two non-characters: no page and no feed may hold them. */
// oxlint-disable-next-line no-control-regex
const illegal = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g
/** What Word and WeChat leave where a line was broken by hand. */
const brokenLine = /\v|\f/g

/** The text without characters that XML forbids and SQLite would end it at; half an emoji becomes U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(brokenLine, ' ').replace(illegal, '').toWellFormed()
}

/** Cleans every text inside data that a client sent, in place. The caller has checked that it is not nested too deep. */
export function cleanTexts(data: object): void {
  // Bytes of an upload hold no text.
  if (ArrayBuffer.isView(data)) return
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string') Reflect.set(data, key, cleanText(value))
    else if (typeof value === 'object' && value !== null) cleanTexts(value)
  }
}
