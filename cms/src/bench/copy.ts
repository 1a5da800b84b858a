/** What a copy of a document has of its own, by field name; times are ISO 8601, a relation is an id. */
export type Copy = { fields: Record<string, unknown>; chamber?: string | number }

/** Ids of array rows: the same number gives the same id, and no two documents of a collection share one. */
export function rowId(copy: number, row: number): string {
  return (copy * 1000 + row).toString(16).padStart(24, '0')
}
