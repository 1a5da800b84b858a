import { defineConfig } from 'astro/config'
import { baseConfig } from './astro.base.ts'
import { staticTwins } from './src/zh-hant/static-twins.ts'

/** `astro dev` for work on templates, and the plain static build that the press is measured against. */
export default defineConfig({
  ...baseConfig,
  integrations: [...baseConfig.integrations, staticTwins],
  output: 'static',
  outDir: './dist/static',
})
