import type { CollectionName } from '@guiyan/shared/content'
import { articleOf, chamberOf } from '@guiyan/shared/bench/text'
import { tinyPicture } from '../../src/sample/tiny-picture.ts'

const articlesPerChamber = 50
const articlesPerPhoto = 50
const editions = 10

type Wire = { collection: CollectionName; document: Record<string, unknown> }

/**
 * Documents of a newsroom of `count` articles as REST gives them at depth 0, one after another: a chamber for
 * every 50 articles, months over ten years, a photo for every 50 articles, one series with ten editions. The
 * same number gives the same documents on every machine.
 */
export function* wireDocuments(count: number): Generator<Wire> {
  const chambers = Math.max(1, Math.round(count / articlesPerChamber))
  const photos = Math.round(count / articlesPerPhoto)
  for (let n = 0; n < chambers; n++)
    yield { collection: 'chambers', document: { ...base(n), ...chamberOf(n) } }
  for (let n = 0; n < photos; n++) yield { collection: 'photos', document: photoOf(n, chambers) }
  yield {
    collection: 'awardSeries',
    document: { ...base(0), slug: 'bench-series', name: '年度优秀泉属异地商会', firstYear: 2016 },
  }
  for (let n = 0; n < editions; n++) yield { collection: 'awards', document: editionOf(n, chambers) }
  for (let n = 0; n < count; n++) {
    const document = { ...base(n), ...articleOf(n), chambers: [(n % chambers) + 1] }
    const leadPhoto =
      n % articlesPerPhoto === 0 && n / articlesPerPhoto < photos ? n / articlesPerPhoto + 1 : null
    yield { collection: 'articles', document: { ...document, leadPhoto } }
  }
}

const base = (n: number) => {
  const at = new Date(Date.UTC(2016 + (n % editions), n % 12, 1)).toISOString()
  return { id: n + 1, createdAt: at, updatedAt: at }
}

function photoOf(n: number, chambers: number): Record<string, unknown> {
  const derivatives = [480, 1280].map((width) => {
    const filename = `bench-${n + 1}-${width}.jpg`
    return {
      crop: null,
      filename,
      mimeType: 'image/jpeg',
      width,
      height: width / 2,
      filesize: tinyPicture('image/jpeg', filename).length,
    }
  })
  const words = { caption: `第${n + 1}张：商会考察`, alt: '一行人在参观', credit: '张剑峰 摄' }
  return { ...base(n), ...words, chambers: [(n % chambers) + 1], derivatives }
}

function editionOf(n: number, chambers: number): Record<string, unknown> {
  const laureates = Array.from({ length: Math.min(10, chambers) }, (_, at) => ({
    chamber: ((n + at) % chambers) + 1,
  }))
  return { ...base(n), series: 1, year: 2016 + n, edition: n + 1, laureates }
}
