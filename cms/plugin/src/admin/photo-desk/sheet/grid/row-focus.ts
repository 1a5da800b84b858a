import type { DocumentId } from '../sheet-values.ts'
import type { FieldName } from '../sheet-fields.ts'

/** What marks a picture's row, its first cell, and a field in it, for the keys and for focus. */
export const rowId = (id: DocumentId) => `contact-sheet-${id}`

/** The photo that an element of the grid belongs to, as it is called in `data-photo`. */
export function photoAt(element: EventTarget | null): string | undefined {
  if (!(element instanceof Element)) return undefined
  return element.closest<HTMLElement>('[data-photo]')?.dataset.photo
}

/** The field that an element edits. */
export function fieldAt(element: EventTarget | null): string | undefined {
  return element instanceof Element ? element.closest<HTMLElement>('[data-field]')?.dataset.field : undefined
}

/** Puts the focus on a picture. */
export function focusPhoto(id: DocumentId): void {
  row(id)?.querySelector<HTMLElement>('[data-pick]')?.focus()
}

/** Puts the focus into a field of a picture. @returns whether there is such a field */
export function focusField(id: DocumentId, field: FieldName | string): boolean {
  const cell = row(id)?.querySelector<HTMLElement>(`[data-field="${field}"]`)
  const input = cell?.matches('input, textarea') ? cell : cell?.querySelector<HTMLElement>('input, textarea')
  input?.focus()
  return Boolean(input)
}

/** How many pictures stand side by side. */
export function columnsOf(grid: HTMLElement): number {
  const rows = [...grid.querySelectorAll<HTMLElement>('[data-photo]')]
  const top = rows[0]?.offsetTop
  const below = rows.findIndex((row) => row.offsetTop !== top)
  return below === -1 ? Math.max(rows.length, 1) : below
}

const row = (id: DocumentId) => document.getElementById(rowId(id))
