/** A filter or an order as MongoDB is asked: field by field. */
export type Fields = Readonly<Record<string, unknown>>

/**
 * The index by which a query is answered without looking at other documents: its first keys are the fields that the filter gives values
 * of, in any order. Then come those of the order, all as asked for or all turned round, so that nothing is sorted. A range does not count.
 * @param indexes each by its keys, as MongoDB lists them
 * @returns its keys; null where there is none
 */
export function coveringIndex(indexes: Fields[], filter: Fields, sort: Fields): string[] | null {
  const given = Object.keys(filter).filter((key) => !isRange(filter[key]))
  const order = Object.entries(sort).filter(([key]) => !given.includes(key))
  const found = indexes.find((keys) => {
    const first = Object.keys(keys).slice(0, given.length)
    const rest = Object.entries(keys).slice(given.length)
    const serves = (turned: 1 | -1) =>
      order.every(([key, way], at) => rest[at]?.[0] === key && rest[at][1] === turned * directionOf(way))
    return given.every((key) => first.includes(key)) && (serves(1) || serves(-1))
  })
  return found ? Object.keys(found) : null
}

const directionOf = (way: unknown): number => (way === 1 || way === 'asc' ? 1 : -1)

function isRange(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).some((key) => /^\$(gt|lt)/.test(key))
  )
}
