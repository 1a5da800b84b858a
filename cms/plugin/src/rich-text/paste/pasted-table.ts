/** Whether a table has columns. One that has none only holds other things in their places. */
export function isGrid(table: Element): boolean {
  return cellsOf(table).some((cells) => cells.length > 1)
}

/** The cells of a table row by row; tables within its cells are theirs. */
export function cellsOf(table: Element): Element[][] {
  return rowsOf(table).map((row) => [...row.children].filter(({ localName }) => /^t[dh]$/.test(localName)))
}

function rowsOf(element: Element): Element[] {
  return [...element.children].flatMap((child) => {
    if (child.localName === 'tr') return [child]
    return /^(thead|tbody|tfoot)$/.test(child.localName) ? rowsOf(child) : []
  })
}
