import type { Known } from './known.ts'

type Award = Known['awards'][number]

/**
 * The edition that a text names by its series and year: `2024年度优秀泉属异地商会`, whatever spaces and quotation marks stand in it. Where the title
 * names one, it is that; where only the body does, and names several, it is not known which.
 */
export function namedAward(title: string, body: string, { awards }: Known): Award | null {
  const inTitle = namedIn(title, awards)
  if (inTitle.length > 0) return inTitle.length === 1 ? (inTitle[0] ?? null) : null
  const inBody = namedIn(body, awards)
  return inBody.length === 1 ? (inBody[0] ?? null) : null
}

function namedIn(text: string, awards: readonly Award[]): Award[] {
  const words = plain(text)
  const named = awards.filter((award) => writtenAs(award).some((name) => words.includes(name)))
  // 2024年度优秀商会 is found in 2024年度优秀商会会长, too: the longer name is the one that is meant.
  return named.filter(
    (award) =>
      !named.some((other) => other !== award && writtenAs(other)[0]?.includes(writtenAs(award)[0] ?? '')),
  )
}

function writtenAs({ year, series }: Award): string[] {
  const name = plain(series).replace(/^年度/u, '')
  return [`${year}年度${name}`, `${year}年${name}`]
}

const plain = (text: string): string => text.replace(/[\s“”‘’"'「」『』《》]/gu, '')
