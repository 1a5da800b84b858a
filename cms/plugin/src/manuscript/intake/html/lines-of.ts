import type { Line } from '../intake.ts'

const token = /<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/gu

type Reading = { lines: Line[]; text: string; heading: number; pre: number }

/**
 * The lines that flat HTML shows: one for each element that begins a line, and at each `<br>`. White space is as browsers show it, unless
 * `isVerbatim`: Word keeps each space.
 * @param html as `flatHtml` gives it: no attributes, `&`, `<` and `>` of texts escaped
 */
export function linesOf(html: string, { isVerbatim = false } = {}): Line[] {
  const reading: Reading = { lines: [], text: '', heading: 0, pre: 0 }
  const end = () => endLine(reading, isVerbatim)
  for (const [written, slash, name] of html.matchAll(token)) {
    if (name === undefined) {
      addText(reading, unescaped(written), end)
      continue
    }
    end()
    const step = slash === '/' ? -1 : 1
    if (/^h[1-6]$/u.test(name)) reading.heading += step
    if (name === 'pre') reading.pre += step
  }
  end()
  return reading.lines
}

function addText(reading: Reading, text: string, end: () => void): void {
  if (reading.pre <= 0) {
    reading.text += text
    return
  }
  const [first = '', ...rest] = text.split(/\r\n|[\r\n]/u)
  reading.text += first
  for (const line of rest) {
    end()
    reading.text += line
  }
}

function endLine(reading: Reading, isVerbatim: boolean): void {
  const text = isVerbatim || reading.pre > 0 ? reading.text : collapsed(reading.text)
  if (text.trim() !== '') reading.lines.push({ text, isHeading: reading.heading > 0 })
  reading.text = ''
}

/** A line break in the source between two Chinese characters is no space: Word breaks its HTML anywhere. */
const brokenHan =
  /(?<=[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60])[ \t]*[\r\n]+[ \t\r\n]*(?=[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60])/gu

function collapsed(text: string): string {
  return text
    .replace(brokenHan, '')
    .replace(/[ \t\r\n\f]+/gu, ' ')
    .replace(/^ | $/gu, '')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
