import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absolute, chamberGroupings, reservedChamberSlugs, routes, yearMonth } from './routes.ts'

const article = { publishedAt: '2026-11-23T03:00:00.000Z', slug: 'jia-yan-gui-chao' }
const photo = { createdAt: '2026-10-31T16:00:00.000Z', id: '12' }
const series = { slug: 'nian-du' }

/** Every address that the site has, by the name of its route. */
const addresses: Record<keyof typeof routes, string> = {
  home: routes.home(),
  articles: routes.articles(),
  articlesOfYear: routes.articlesOfYear('2026'),
  articlesOfMonth: routes.articlesOfMonth('2026', '11'),
  article: routes.article(article),
  awards: routes.awards(),
  awardSeries: routes.awardSeries(series),
  award: routes.award(series, { year: 2024 }),
  rollFile: routes.rollFile(series, 'roll.csv', { year: 2024 }),
  chambers: routes.chambers(),
  chambersBy: routes.chambersBy('home'),
  chamber: routes.chamber({ slug: 'shang-hai-shi-shi-shang-hui' }),
  photos: routes.photos(),
  photosOfYear: routes.photosOfYear('2026'),
  photosOfMonth: routes.photosOfMonth('2026', '11'),
  photo: routes.photo(photo),
  photoFile: routes.photoFile(photo, 'a-640.webp'),
  photographers: routes.photographers(),
  photographer: routes.photographer({ slug: 'zhang-jian-feng' }),
  photographerYear: routes.photographerYear({ slug: 'zhang-jian-feng' }, '2026'),
  search: routes.search(),
  searchNames: routes.searchNames(),
  searchMonths: routes.searchMonths(),
  searchTitles: routes.searchTitles('2026', '11'),
  about: routes.about(),
  method: routes.method(),
  corrections: routes.corrections(),
  accessibility: routes.accessibility(),
  data: routes.data(),
  feed: routes.feed(),
  jsonFeed: routes.jsonFeed(),
  sitemap: routes.sitemap(),
  sitemapShard: routes.sitemapShard('articles-2026-11'),
  robots: routes.robots(),
  notFound: routes.notFound(),
}

// Readers, feeds and search engines hold these: a change here needs a redirect.
test('addresses stay what they are', () => {
  expect(addresses).toMatchInlineSnapshot(`
    {
      "about": "/about/",
      "accessibility": "/accessibility/",
      "article": "/articles/2026/11/jia-yan-gui-chao/",
      "articles": "/articles/",
      "articlesOfMonth": "/articles/2026/11/",
      "articlesOfYear": "/articles/2026/",
      "award": "/awards/nian-du/2024/",
      "awardSeries": "/awards/nian-du/",
      "awards": "/awards/",
      "chamber": "/chambers/shang-hai-shi-shi-shang-hui/",
      "chambers": "/chambers/",
      "chambersBy": "/chambers/by-home/",
      "corrections": "/corrections/",
      "data": "/data/",
      "feed": "/feed.xml",
      "home": "/",
      "jsonFeed": "/feed.json",
      "method": "/method/",
      "notFound": "/404.html",
      "photo": "/photos/2026/11/12/",
      "photoFile": "/photos/2026/11/12/a-640.webp",
      "photographer": "/photographers/zhang-jian-feng/",
      "photographerYear": "/photographers/zhang-jian-feng/2026/",
      "photographers": "/photographers/",
      "photos": "/photos/",
      "photosOfMonth": "/photos/2026/11/",
      "photosOfYear": "/photos/2026/",
      "robots": "/robots.txt",
      "rollFile": "/awards/nian-du/2024/roll.csv",
      "search": "/search/",
      "searchMonths": "/search/months.json",
      "searchNames": "/search/names.json",
      "searchTitles": "/search/titles-2026-11.json",
      "sitemap": "/sitemap.xml",
      "sitemapShard": "/sitemaps/articles-2026-11.xml",
    }
  `)
})

test('every route has an address here', () => {
  expect(Object.keys(addresses)).toEqual(Object.keys(routes))
})

test.each(Object.entries(addresses))(
  '%s is root-relative and ASCII, a page ends in a slash',
  (_, address) => {
    expect(address).toMatch(/^\/(?:[a-z0-9.-]+\/)*(?:[a-z0-9-]+\.[a-z]+)?$/)
  },
)

describe('the month of a moment', () => {
  test.each([
    ['2026-10-31T15:59:59.999Z', '2026', '10'],
    ['2026-10-31T16:00:00.000Z', '2026', '11'],
    ['2026-12-31T15:59:59.999Z', '2026', '12'],
    ['2026-12-31T16:00:00.000Z', '2027', '01'],
    ['2024-02-29T15:59:59Z', '2024', '02'],
    ['2024-02-29T16:00:00Z', '2024', '03'],
    ['2026-11-01T00:00:00+08:00', '2026', '11'],
  ])('%s is %s-%s in Quanzhou', (moment, year, month) => {
    expect(yearMonth(moment)).toEqual({ year, month })
  })

  test('is that of a calendar in Quanzhou, whenever it is', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Shanghai',
      year: 'numeric',
      month: '2-digit',
    })
    // From 1992 on: before, China had summer time in some years.
    const moment = fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, (date) => {
        const { year, month } = yearMonth(date.toISOString())
        expect(`${year}-${month}`).toBe(calendar.format(date))
      }),
    )
  })
})

test('the groupings of the directory leave no slug to a chamber', () => {
  const taken = Object.keys(chamberGroupings).map((grouping) =>
    // reason: keys of an object literal are typed as strings
    routes.chambersBy(grouping as keyof typeof chamberGroupings),
  )
  expect(taken).toEqual(reservedChamberSlugs.map((slug) => routes.chamber({ slug })))
})

test('an absolute address has one slash between, however the site is written', () => {
  expect(absolute('https://example.org', '/about/')).toBe('https://example.org/about/')
  expect(absolute('https://example.org/', '/about/')).toBe('https://example.org/about/')
})
