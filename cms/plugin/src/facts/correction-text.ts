/** What a fact says of a value: 4个, 数亿元. Empty where there is none. */
export function amountOf({ value, unit }: { value?: string | null; unit?: string | null }): string {
  return `${value ?? ''}${unit ?? ''}`
}

type Said = { text: string; value?: string | null; unit?: string | null }

/** The least that tells a reader what was wrong: the amount where it changed, else the whole fact. */
export function changeOf(before: Said, after: Said): { was: string; is: string } {
  const [was, is] = [amountOf(before), amountOf(after)]
  return was !== '' && is !== '' && was !== is ? { was, is } : { was: before.text, is: after.text }
}

/**
 * The words that are proposed for a correction: “引进入驻项目4个”中的“4个”应为“5个”。 Readers find the place by the old words, so
 * they stand in front.
 */
export function correctionText(before: Said, after: Said): string {
  const { was, is } = changeOf(before, after)
  if (was === before.text || !before.text.includes(was)) return `“${was}”应为“${is}”。`
  return `“${before.text}”中的“${was}”应为“${is}”。`
}

/** A text with the amount of a fact exchanged, where it stands in it just once; else the text as it is. */
export function withAmount(text: string, was: string, is: string): string {
  const parts = was === '' ? [] : text.split(was)
  return parts.length === 2 ? parts.join(is) : text
}
