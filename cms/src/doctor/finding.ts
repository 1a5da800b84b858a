/** One thing that was looked at, and what to do where it is wrong. `unasked`: something else is in the way. */
export type Finding = {
  what: string
  state: 'well' | 'wrong' | 'unasked'
  says: string
  mend: string | null
}

/** It is as it should be. */
export function well(what: string, says: string): Finding {
  return { what, state: 'well', says, mend: null }
}

/** It is not, and `mend` says what to do. */
export function wrong(what: string, says: string, mend: string): Finding {
  return { what, state: 'wrong', says, mend }
}

/** It could not be looked at, and why. */
export function unasked(what: string, says: string): Finding {
  return { what, state: 'unasked', says, mend: null }
}

/** What an error says, in one line, without a password that stands in an address. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : ''
  const message = error instanceof Error ? error.message : String(error)
  return `${message}${cause}`
    .split('\n', 1)
    .join('')
    .replaceAll(/\/\/[^@/\s]*@/g, '//…@')
}
