import { resolve } from 'node:path'
import { defineConfig } from 'astro/config'
import { baseConfig } from '../../../astro.base.ts'

const keyedPaths = resolve(import.meta.dirname, 'keyed-paths.ts')

/**
 * The static build with `experimental.incrementalBuild`, for comparison only. Pages get their paths through
 * keyed-paths.ts, which tells Astro what each page shows. `BENCH_CACHE_DIR`: where Astro keeps the build before.
 */
export default defineConfig({
  ...baseConfig,
  output: 'static',
  cacheDir: process.env['BENCH_CACHE_DIR'] ?? './dist/bench-cache',
  experimental: { incrementalBuild: true },
  vite: {
    ...baseConfig.vite,
    plugins: [
      {
        name: 'keyed-paths',
        enforce: 'pre',
        resolveId: (source: string, importer?: string) =>
          source.endsWith('/content/paths.ts') && importer?.includes('/src/pages/') ? keyedPaths : null,
      },
    ],
  },
})
