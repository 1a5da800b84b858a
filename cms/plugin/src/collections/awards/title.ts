/** How errors name an award: its series, where loaded, and its year. */
export function awardTitle(award: Record<string, unknown>): string {
  const series = award.series as { name?: unknown } | number | string | null // reason: an id or a loaded series
  const name = typeof series === 'object' && typeof series?.name === 'string' ? series.name : ''
  return name.startsWith('年度') ? `${String(award.year)}${name}` : `${String(award.year)}年度${name}`
}
