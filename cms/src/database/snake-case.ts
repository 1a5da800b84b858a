/** A collection's slug as Payload writes it in names of tables: `awardSeries` → `award_series`. */
export function snakeCase(slug: string): string {
  return slug.replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
