import { type FieldEdit, toggled } from './article-edits.ts'
import { someId } from './body-edits.ts'
import type { Picker } from './picker.ts'
import { photoDerivatives } from './photo-files.ts'
import { credits, days, optionalTexts, places, texts } from './values.ts'

const somePlaces = (pick: Picker) =>
  Array.from({ length: pick.below(3) }, () => ({ name: pick.one(places), source: source(pick) }))

const source = (pick: Picker) =>
  pick.maybe([
    null,
    { grade: 'derived' },
    { grade: 'external', url: 'https://example.org/a?b=1&c=2' },
    { grade: 'stated', quote: texts[3], article: 1 + pick.below(8) },
  ])

export const chamberEdits: Record<string, FieldEdit> = {
  name: (_newsroom, _chamber, pick) => ({ name: pick.one(texts) }),
  places: (_newsroom, _chamber, pick) => ({ [pick.one(['homePlaces', 'hostPlaces'])]: somePlaces(pick) }),
  honours: (_newsroom, _chamber, pick) => ({
    honours: Array.from({ length: pick.below(3) }, () => ({
      title: pick.one(['“四好”商会', ...texts]),
      level: pick.maybe([null, '全国', '省级', '市级']),
      year: pick.maybe([null, 2019, 2024]),
      source: source(pick),
    })),
  }),
  standing: (_newsroom, _chamber, pick) => ({
    direction: pick.maybe([null, 'outbound', 'inbound']),
    directionSource: source(pick),
    class: pick.maybe([null, 'city', 'county', 'minnan']),
    classSource: source(pick),
  }),
  profile: (_newsroom, _chamber, pick) => ({
    profile: pick.one(optionalTexts),
    aliases: [{ name: pick.one(texts) }].slice(pick.below(2)),
    shortCode: pick.maybe([null, '沪', '甲乙']),
  }),
  claims: (_newsroom, _chamber, pick) => ({
    claims: [
      { text: pick.one(texts), value: '数亿', unit: '元', precision: 'vague', source: source(pick) },
    ].slice(pick.below(2)),
  }),
}

export const seriesEdits: Record<string, FieldEdit> = {
  name: (_newsroom, _series, pick) => ({ name: pick.one(['年度优秀商会', ...texts]) }),
  about: (_newsroom, _series, pick) => ({ about: pick.one(optionalTexts) }),
  source: (_newsroom, _series, pick) => ({ firstYearSource: source(pick) }),
}

const awardSources = [
  'editionSource',
  'announcedOnSource',
  'decidingBodySource',
  'organisersSource',
  'purposesSource',
  'announcedCountSource',
  'laureatesSource',
] as const

type Laureate = { chamber: number; citation?: string | null }

export const awardEdits: Record<string, FieldEdit> = {
  laureates: (newsroom, award, pick) => {
    const roll = [...((award['laureates'] ?? []) as Laureate[])] // reason: written here and in the sample
    const at = pick.below(roll.length + 1)
    const way = pick.one(['add', 'drop', 'reorder', 'cite'] as const)
    if (way === 'add')
      return { laureates: roll.toSpliced(at, 0, { chamber: someId(newsroom, 'chambers', pick) }) }
    const [taken] = roll.splice(at, 1)
    if (way === 'drop' || !taken) return { laureates: roll }
    const row = way === 'cite' ? { ...taken, citation: pick.one(optionalTexts) } : taken
    const to = way === 'cite' ? at : pick.below(roll.length + 1)
    return { laureates: roll.toSpliced(to, 0, row) }
  },
  event: (_newsroom, _award, pick) => ({
    [pick.one(['parentEvent', 'decidingBody'])]: pick.one(optionalTexts),
    parentEventSource: source(pick),
  }),
  announced: (_newsroom, _award, pick) => ({
    announcedOn: pick.maybe([null, ...days]),
    announcedCount: pick.maybe([null, 10, 0]),
    sourceArticle: pick.maybe([null, someId(_newsroom, 'articles', pick)]),
  }),
  criteria: (_newsroom, _award, pick) => ({
    criteria: [
      { name: pick.one(texts), kind: 'weighed', items: [{ text: pick.one(texts) }], source: source(pick) },
    ].slice(pick.below(2)),
    organisers: [{ name: pick.one(texts) }].slice(pick.below(2)),
    purposes: [{ text: pick.one(texts) }].slice(pick.below(2)),
  }),
  sources: (_newsroom, _award, pick) => ({ [pick.one(awardSources)]: source(pick) }),
  // Its page moves.
  year: (newsroom, award, pick) => {
    const series = newsroom.published('awardSeries').find(({ id }) => id === award['series'])
    const edition = 1 + pick.below(12)
    return { year: Number(series?.['firstYear']) + edition - 1, edition }
  },
}

export const photoEdits: Record<string, FieldEdit> = {
  credit: (_newsroom, _photo, pick) => ({ credit: pick.one(credits) }),
  words: (_newsroom, _photo, pick) => ({ caption: pick.one(texts), alt: pick.one(texts) }),
  more: (_newsroom, _photo, pick) => ({
    [pick.one(['headline', 'extendedDescription', 'copyright', 'source', 'sublocation'])]:
      pick.one(optionalTexts),
    decorative: pick.below(4) === 3,
    keywords: [pick.one(texts)].slice(pick.below(2)),
    digitalSourceType: pick.maybe([null, 'trainedAlgorithmicMedia', 'digitalCapture']),
    thumbhash: pick.maybe([null, '3OcRJYB4d3h/iIeHeEh3eIhw+j2w']),
  }),
  facts: (_newsroom, _photo, pick) => ({
    takenOn: pick.maybe([null, ...days]),
    place: pick.one(optionalTexts),
    standIn: pick.below(2) === 1,
  }),
  chambers: (newsroom, photo, pick) => ({
    chambers: toggled(photo['chambers'], someId(newsroom, 'chambers', pick)),
  }),
  // The CMS gives a file that is uploaded anew other names.
  file: (newsroom, _photo, pick) => ({ derivatives: photoDerivatives(newsroom, pick) }),
}
