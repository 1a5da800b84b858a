/**
 * Words that are noted are found again by the words alone. Where the same words stand elsewhere too, the quotation takes in what
 * stands around them until it is the only one, within its paragraph.
 * @param text the body's words @param start where the selection begins in it
 */
export function tellingQuote(text: string, start: number, quote: string): string {
  let [from, to] = [start, start + quote.length]
  const isOnly = () => {
    const words = text.slice(from, to)
    return text.indexOf(words) === text.lastIndexOf(words)
  }
  const mayGo = (at: number) => at >= 0 && at < text.length && text[at] !== '\n'
  while (!isOnly() && (mayGo(from - 1) || mayGo(to))) {
    if (mayGo(to)) to += 1
    if (!isOnly() && mayGo(from - 1)) from -= 1
  }
  return text.slice(from, to)
}
