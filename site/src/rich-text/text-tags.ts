import { textFormat } from '@guiyan/shared/content'

type FormatName = keyof typeof textFormat

const tags = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 's',
  underline: 'u',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
} as const satisfies Record<FormatName, string>

export type TextTag = (typeof tags)[FormatName]

/** The elements round a text, outermost first, of the bits of its `format`: 3 → strong, em. */
export function textTags(format: number): TextTag[] {
  return (Object.keys(tags) as FormatName[]) // reason: keys of a const object
    .filter((name) => (format & textFormat[name]) !== 0)
    .map((name) => tags[name])
}
