/** What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), behind any apostrophes of ours. */
const looksLikeFormula = /^'*[=+\-@＝＋－＠\t\r\n]/u

/** Keeps a cell from being run as a formula. `=cd` is one of our codes, and would be. */
export function guardCell(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text
}

/** The cell's text as it was before `guardCell`. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell
}
