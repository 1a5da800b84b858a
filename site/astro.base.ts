import mdx from '@astrojs/mdx'
import type { AstroUserConfig } from 'astro'

/**
 * What the press's bundle and the static build share. Both must give the same bytes for a page, so whatever
 * changes HTML is set here and nowhere else. `site` is left out on purpose: the address of the site is a
 * setting of the running press (`siteUrl()` in src/content/current.ts), not of the bundle.
 */
export const baseConfig = {
  trailingSlash: 'always',
  // Style sheets stay files: the CSP allows no inline style, and pages share them.
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [mdx()],
  // Old WeChat views are Chromium 86: without this the minifier writes `(width>=40rem)`, which they drop.
  vite: { build: { cssTarget: ['chrome86', 'safari14'] } },
  devToolbar: { enabled: false },
} satisfies AstroUserConfig
