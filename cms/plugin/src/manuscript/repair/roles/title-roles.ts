import type { BlockRole, ManuscriptBlock } from '../../arrangement.ts'

/**
 * Which of the lines above a story is its headline (主题), which the kicker before it (引题), which the deck below (副题). The
 * headline is the one in two halves, else the shortest.
 */
export function titleRoles(titles: readonly ManuscriptBlock[]): BlockRole[] {
  const texts = titles.map(({ text }) => text.trim())
  const headline = headlineOf(texts)
  return texts.map((_, index) => (index < headline ? 'kicker' : index === headline ? 'headline' : 'deck'))
}

function headlineOf(texts: string[]): number {
  const deck = texts.findIndex((text) => /^[—–-]/u.test(text))
  const above = deck > 0 ? texts.slice(0, deck) : texts
  if (above.length <= 1) return 0
  const couplet = above.findIndex((text) => /^\S{4,12}[\s　]+\S{4,12}$/u.test(text))
  if (couplet >= 0) return couplet
  if (above.length === 3) return 1
  const shortest = Math.min(...above.map((text) => text.length))
  return above.findIndex((text) => text.length === shortest)
}
