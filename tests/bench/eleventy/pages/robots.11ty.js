export const data = { permalink: '/robots.txt' }

export const render = ({ site }) => `User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap.xml\n`
