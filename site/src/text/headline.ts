/** The lines of a headline: a couplet (商会建设树标杆⏎聚木成林助发展) has two, its break is kept. */
export function headlineLines(headline: string): string[] {
  return headline
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A headline on one line, for titles, feeds and machines: the couplet's break becomes a space. */
export function plainHeadline(headline: string): string {
  return headlineLines(headline).join(' ')
}
