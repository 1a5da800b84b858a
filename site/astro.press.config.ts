import type { AstroIntegration } from 'astro'
import { defineConfig } from 'astro/config'
import { baseConfig } from './astro.base.ts'

/** Names the press's own entry point; there is no server of Astro's (shared/reference/press). */
const pressAdapter: AstroIntegration = {
  name: 'press',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'press',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./press/entry.ts', import.meta.url),
        supportedAstroFeatures: {
          serverOutput: 'stable',
          staticOutput: 'stable',
          sharpImageService: 'stable',
        },
      }),
  },
}

/** Pages as one bundle that the press keeps in memory and calls a page at a time. */
export default defineConfig({
  ...baseConfig,
  output: 'server',
  outDir: './dist/press',
  adapter: pressAdapter,
  // OpenCC's words decide what twins look like, so they are of the bundle, whose hash names a build.
  vite: { ...baseConfig.vite, ssr: { noExternal: ['opencc-js'] } },
})
