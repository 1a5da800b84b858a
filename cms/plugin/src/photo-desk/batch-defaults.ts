/** What can be said of a whole batch at once. */
export const defaultFields = ['credit', 'chambers', 'place', 'takenOn'] as const
export type DefaultField = (typeof defaultFields)[number]

/** Empty texts and lists are left to the file. */
export type BatchDefaults = {
  credit: string
  chambers: (number | string)[]
  place: string
  /** A day, `2026-11-24`. */
  takenOn: string
  /** Wins over what the files say. */
  overwrite: boolean
}

export const noDefaults: BatchDefaults = {
  credit: '',
  chambers: [],
  place: '',
  takenOn: '',
  overwrite: false,
}

/** What goes with each upload of a batch: fields of the photo, or `defaults` for those that stay empty. */
export function fieldsOf(batch: string, { overwrite, ...defaults }: BatchDefaults): Record<string, unknown> {
  const said = Object.fromEntries(Object.entries(defaults).filter(([, value]) => value.length > 0))
  return overwrite ? { batch, ...said } : { batch, defaults: said }
}
