import { defineConfig } from 'astro/config'
import { baseConfig } from './astro.base.ts'

/** `astro dev` for work on templates, and the plain static build that the press is measured against. */
export default defineConfig({
  ...baseConfig,
  output: 'static',
  outDir: './dist/static',
})
