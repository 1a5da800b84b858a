import type { OpenRoll, RollEdition } from '@guiyan/shared/open-roll'
import type { Claim, Dataset, ItemList, Organization, Thing } from 'schema-dts'
import { rollFields } from './fields.ts'
import { type FlatFact, flatFacts } from './flat-facts.ts'
import { isRanked } from './words.ts'

/**
 * A roll in the terms of schema.org: each edition an ItemList of organisations, each known fact a Claim about one of
 * them, with what says it (`appearance`) and its grade (`additionalType`, explained on the page /data/).
 */
export function rollJsonLd(roll: OpenRoll): object {
  const facts = flatFacts(roll).filter(({ value }) => value !== null)
  const graph: Thing[] = [
    dataset(roll),
    ...roll.editions.map(laureateList),
    ...organizations(roll),
    ...facts.map((fact) => claim(fact, roll.documentation)),
  ]
  return { '@context': 'https://schema.org', '@graph': graph }
}

function dataset(roll: OpenRoll): Dataset {
  const [only] = roll.editions
  const isEdition = only?.id === roll.id
  return {
    '@type': 'Dataset',
    '@id': `${roll.id}#roll`,
    name: `${isEdition ? only.title : roll.series.name}名录`,
    url: roll.id,
    inLanguage: 'zh-Hans',
    ...(roll.licence && { license: roll.licence.url }),
    hasPart: roll.editions.map(({ id }) => ({ '@id': id })),
  }
}

function laureateList(edition: RollEdition): ItemList {
  const ranked = isRanked(edition)
  return {
    '@type': 'ItemList',
    '@id': edition.id,
    name: edition.title,
    numberOfItems: edition.laureates.length,
    itemListOrder: `https://schema.org/ItemList${ranked ? 'OrderAscending' : 'Unordered'}`,
    itemListElement: edition.laureates.flatMap(({ chamber, rank }) =>
      chamber
        ? [
            {
              '@type': 'ListItem' as const,
              ...(rank !== null && { position: rank }),
              item: { '@id': chamber.id },
            },
          ]
        : [],
    ),
  }
}

/** Each chamber once, however often it is in the roll. */
function organizations({ editions }: OpenRoll): Organization[] {
  const found = new Map<string, { name: string; awards: string[] }>()
  for (const { title, laureates } of editions) {
    for (const { chamber } of laureates) {
      if (!chamber) continue
      const { awards } = found.get(chamber.id) ?? { awards: [] }
      found.set(chamber.id, { name: chamber.name, awards: [...awards, title] })
    }
  }
  return [...found].map(([id, { name, awards }]) => ({
    '@type': 'Organization',
    '@id': id,
    url: id,
    name,
    award: awards,
  }))
}

function claim(
  { subject, edition, field, value, origin, saying, group }: FlatFact,
  documentation: string,
): Claim {
  const { quote, article, url } = origin
  const says = [
    quote !== null && {
      '@type': 'Quotation' as const,
      text: quote,
      ...(article !== null && { isPartOf: { '@id': article } }),
    },
    quote === null && article !== null && { '@type': 'NewsArticle' as const, '@id': article },
    url !== null && { '@type': 'WebPage' as const, url },
  ].filter((each) => each !== false)
  return {
    '@type': 'Claim',
    about: { '@id': subject.id },
    name: rollFields[field].name,
    identifier: field,
    ...(value !== null && { text: value }),
    ...(group !== null && { genre: group }),
    ...(saying?.period && { temporalCoverage: saying.period }),
    additionalType: `${documentation}#${origin.grade}`,
    ...(says.length > 0 && { appearance: says }),
    ...(edition && { isPartOf: { '@id': edition.id } }),
  }
}
