import type { FormState } from 'payload'

type Id = number | string

/** A fact as it stands in the form, saved or not. Empty text is null. */
export type FactRow = {
  /** Its place in the array: paths of its fields begin with `facts.<index>.`. */
  index: number
  id: string
  chamber: Id | null
  kind: string | null
  text: string
  value: string | null
  unit: string | null
  precision: string | null
  period: string | null
  grade: string | null
  quote: string | null
  corrections: number
}

/** The facts of an article's form, in their order. */
export function factRows(fields: FormState): FactRow[] {
  const rows = fields.facts?.rows ?? []
  return rows.map(({ id }, index) => {
    const text = (name: string): string | null => {
      const value: unknown = fields[`facts.${index}.${name}`]?.value
      return typeof value === 'string' && value !== '' ? value : null
    }
    return {
      index,
      id,
      chamber: relation(fields[`facts.${index}.chamber`]?.value),
      kind: text('kind'),
      text: text('text') ?? '',
      value: text('value'),
      unit: text('unit'),
      precision: text('precision'),
      period: text('period'),
      grade: text('grade'),
      quote: text('quote'),
      corrections: fields[`facts.${index}.corrections`]?.rows?.length ?? 0,
    }
  })
}

/** A relation in a form is an id, or the document where a picker has just filled it in. */
function relation(value: unknown): Id | null {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return value
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'number' || typeof id === 'string' ? id : null
}
