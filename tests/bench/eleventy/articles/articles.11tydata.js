export default {
  layout: 'article.11ty.js',
  tags: 'article',
  eleventyComputed: {
    month: ({ page }) => page.filePathStem.split('/').slice(2, 4).join('/'),
    permalink: ({ page }) => `${page.filePathStem}/index.html`,
  },
}
