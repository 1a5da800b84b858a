import { read, readUntil } from '../reader.ts'

/** One address of each template of the site, as a pattern. The first page of the sitemap that matches stands for it. */
const patterns = {
  home: /^\/$/,
  article: /^\/articles\/\d{4}\/\d\d\/[^/]+\/$/,
  articles: /^\/articles\/$/,
  'articles-year': /^\/articles\/\d{4}\/$/,
  'articles-month': /^\/articles\/\d{4}\/\d\d\/$/,
  awards: /^\/awards\/$/,
  series: /^\/awards\/[^/]+\/$/,
  edition: /^\/awards\/[^/]+\/2024\/$/,
  chambers: /^\/chambers\/$/,
  'by-home': /^\/chambers\/by-home\/$/,
  'by-host': /^\/chambers\/by-host\/$/,
  'by-honour': /^\/chambers\/by-honour\/$/,
  chamber: /^\/chambers\/he-fei-[^/]+\/$|^\/chambers\/zheng-zhou-[^/]+\/$/,
  photos: /^\/photos\/$/,
  'photos-month': /^\/photos\/\d{4}\/\d\d\/$/,
  photo: /^\/photos\/\d{4}\/\d\d\/[^/]+\/$/,
  photographers: /^\/photographers\/$/,
  photographer: /^\/photographers\/[^/]+\/$/,
  about: /^\/about\/$/,
  method: /^\/method\/$/,
  corrections: /^\/corrections\/$/,
  accessibility: /^\/accessibility\/$/,
  data: /^\/data\/$/,
} as const

/** Pages that no sitemap names: a search, with and without an answer. */
const asked = {
  search: '/search/',
  found: `/search/?q=${encodeURIComponent('泉州')}`,
  'not-found': `/search/?q=${encodeURIComponent('深化德化')}`,
} as const
export type Template = keyof typeof patterns | keyof typeof asked | 'traditional'

/** The address of a template's page. */
export type PageOf = Record<Template, string>

/** All templates by name. */
// reason: Object.keys forgets the type of its keys
export const templates = [...Object.keys(patterns), ...Object.keys(asked), 'traditional'] as Template[]

/** Finds each template's page in the seed's sitemap, once its release is there. @throws where one has none */
export async function pagesByTemplate(url: string): Promise<PageOf> {
  await readUntil(`${url}/sitemap.xml`, ({ html }) => html.includes('/sitemaps/photos-'), 60_000)
  const addresses = await addressesOf(url)
  const found = Object.entries(patterns).map(([name, pattern]): [string, string] => {
    const path = addresses.find((each) => pattern.test(each))
    if (path === undefined) throw new Error(`no page of ${name} among ${addresses.join(' ')}`)
    return [name, path]
  })
  const named = Object.fromEntries(found)
  return { ...named, ...asked, traditional: `/zh-hant${named['article']}` } as PageOf // reason: made of all templates
}

/** Every page that the site's sitemap names, without the host. */
export async function addressesOf(url: string): Promise<string[]> {
  const shards = await locations(`${url}/sitemap.xml`)
  const pages = await Promise.all(shards.filter((shard) => !shard.includes('/news')).map(locations))
  return pages.flat().map((page) => new URL(page).pathname)
}

async function locations(url: string): Promise<string[]> {
  const { html } = await read(url)
  return [...html.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location)
}
