/** The site of the benchmark in Eleventy: the pages, texts and metadata of ours. `compare/eleventy.ts` writes articles/ and _data/ beside a copy of this folder. */
export default function (eleventy) {
  eleventy.setUseGitIgnore(false)
  eleventy.ignores.add('package.json')
  eleventy.addCollection('newest', (api) => newestFirst(api.getFilteredByTag('article')))
  eleventy.addCollection('byMonth', (api) =>
    grouped(newestFirst(api.getFilteredByTag('article')), ({ data }) => [data.month]),
  )
  eleventy.addCollection('byChamber', (api) =>
    grouped(newestFirst(api.getFilteredByTag('article')), ({ data }) => data.chambers),
  )
  return {
    dir: { input: '.', includes: '_includes', output: '_site' },
    markdownTemplateEngine: false,
    templateFormats: ['md', '11ty.js'],
  }
}

const newestFirst = (pages) => [...pages].sort((a, b) => b.date - a.date)

function grouped(pages, keysOf) {
  const groups = {}
  for (const page of pages) for (const key of keysOf(page)) (groups[key] ??= []).push(page)
  return groups
}
