import { textFormat } from '@guiyan/shared/content'

/** The declarations of an element's own style, in lower case. */
export function styleOf(element: Element): Map<string, string> {
  const style = element.getAttribute('style') ?? ''
  return new Map(
    style.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':')
      if (colon === -1) return []
      return [
        [
          declaration.slice(0, colon).trim().toLowerCase(),
          declaration
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ],
      ]
    }),
  )
}

const { bold, italic, strikethrough, underline, subscript, superscript } = textFormat
const ofTag: Record<string, number> = {
  b: bold,
  strong: bold,
  i: italic,
  em: italic,
  u: underline,
  ins: underline,
  s: strikethrough,
  strike: strikethrough,
  del: strikethrough,
  sub: subscript,
  sup: superscript,
}

/** The format of the words in an element, from that around it, its tag and its style. */
export function formatWithin(around: number, tag: string, style: Map<string, string>): number {
  let format = around | (ofTag[tag] ?? 0)
  const set = (bit: number, is: boolean | null) => {
    if (is !== null) format = is ? format | bit : format & ~bit
  }
  set(bold, weight(style.get('font-weight')))
  set(italic, oneOf(style.get('font-style'), /italic|oblique/, /normal/))
  const line = style.get('text-decoration-line') ?? style.get('text-decoration')
  set(underline, oneOf(line, /underline/, /none/))
  set(strikethrough, oneOf(line, /line-through/, /none/))
  set(subscript, oneOf(style.get('vertical-align'), /^sub$/, /^baseline$/))
  set(superscript, oneOf(style.get('vertical-align'), /^super$/, /^baseline$/))
  return format
}

function weight(value: string | undefined): boolean | null {
  if (value === undefined || value === 'inherit') return null
  return value.startsWith('bold') || Number(value) >= 600
}

function oneOf(value: string | undefined, yes: RegExp, no: RegExp): boolean | null {
  if (value === undefined) return null
  if (yes.test(value)) return true
  return no.test(value) ? false : null
}

const looks = [
  'color',
  'background',
  'background-color',
  'background-image',
  'font',
  'font-family',
  'font-size',
]

/** Whether an element sets a font, a size, a colour or a background. */
export function hasLooks(element: Element, style: Map<string, string>): boolean {
  return (
    element.localName === 'font' || element.hasAttribute('bgcolor') || looks.some((name) => style.has(name))
  )
}

/** Whether an element is aligned or indented. */
export function hasLayout(element: Element, style: Map<string, string>): boolean {
  const align = style.get('text-align') ?? element.getAttribute('align')?.toLowerCase()
  const indent = style.get('text-indent') ?? '0'
  return ['center', 'right', 'end'].includes(align ?? '') || !/^-?0(?![.\d])/.test(indent)
}

/** Whether an element is not shown where it comes from. */
export function isHidden(element: Element, style: Map<string, string>): boolean {
  return (
    element.hasAttribute('hidden') ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  )
}
