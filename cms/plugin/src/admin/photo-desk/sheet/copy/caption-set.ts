import { sheetFields } from '../sheet-fields.ts'
import { type DocumentId, type SheetValues, type SomeValues, valuesOf } from '../sheet-values.ts'

/** What travels together when a picture's words are copied onto another. */
export const captionSetNames = ['caption', 'credit', 'place', 'sublocation', 'takenOn', 'chambers'] as const
export type CaptionSetName = (typeof captionSetNames)[number]

/** The exact form in the clipboard, beside plain text. */
export const captionSetType = 'application/x-guiyan-caption'

/** The words of a picture that are copied. */
export function captionSetOf(values: SheetValues): SomeValues {
  return Object.fromEntries(captionSetNames.map((name) => [name, values[name]]))
}

/** As text for other programs: a line a field, `署名：张剑峰 摄`; what is empty is left out. */
export function captionText(values: SomeValues, nameOf: (chamber: DocumentId) => string): string {
  return captionSetNames
    .map((name) => {
      const value = values[name]
      const text = Array.isArray(value) ? value.map(nameOf).join('；') : (value ?? '')
      return text === '' ? '' : `${sheetFields[name].label.zh}：${text}`
    })
    .filter((line) => line !== '')
    .join('\n')
}

/**
 * Reads what was pasted on a picture. Our own form is exact. Plain text with our labels is read by them; any other text
 * is a caption.
 * @returns null where there is nothing to paste
 */
export function readPasted(
  exact: string,
  text: string,
  chamberOf: (name: string) => DocumentId | undefined,
): SomeValues | null {
  if (exact !== '') return readExact(exact)
  const plain = text.replaceAll('\r\n', '\n').trim()
  if (plain === '') return null
  return readLabelled(plain, chamberOf) ?? { caption: plain }
}

/** Only what the person chose to paste. */
export function chosenOf(values: SomeValues, chosen: readonly CaptionSetName[]): SomeValues {
  const names: readonly string[] = chosen
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
}

function readExact(exact: string): SomeValues | null {
  try {
    const given: unknown = JSON.parse(exact)
    if (typeof given !== 'object' || given === null) return null
    // Pages of others can write this type too: only what is of the right kind is taken.
    const values = Object.entries(valuesOf(given)).filter(([name]) => name in given)
    return chosenOf(Object.fromEntries(values), captionSetNames)
  } catch {
    return null
  }
}

function readLabelled(text: string, chamberOf: (name: string) => DocumentId | undefined): SomeValues | null {
  const found: Partial<Record<CaptionSetName, string>> = {}
  let current: CaptionSetName | null = null
  for (const line of text.split('\n')) {
    const name = captionSetNames.find((name) => line.startsWith(`${sheetFields[name].label.zh}：`))
    if (name && !(name in found)) {
      current = name
      found[name] = line.slice(sheetFields[name].label.zh.length + 1)
    } else if (current) found[current] += `\n${line}`
    else return null
  }
  const { chambers, ...texts } = found
  const ids = chambers?.split('；').flatMap((name) => chamberOf(name.trim()) ?? [])
  return { ...texts, ...(ids && ids.length > 0 ? { chambers: ids } : {}) }
}
