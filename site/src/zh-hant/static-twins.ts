import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSettings } from '@guiyan/shared/settings'
import type { AstroIntegration } from 'astro'
import { siteTerms } from './terms.ts'
import { originalPath } from './twin-paths.ts'
import { Twins } from './twins.ts'

/**
 * What the press does for its pages, for those of Astro alone: `astro build` gets a twin beside each page, and
 * `astro dev` makes one when it is asked for.
 */
export const staticTwins: AstroIntegration = {
  name: 'twins',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const twins = ownTwins()
      if (!twins) return
      server.middlewares.use((request, response, next) => {
        const asked = request.url?.split('?')[0] ?? '/'
        const path = originalPath(asked)
        if (path === asked) return next()
        void answer(twins, `http://${request.headers.host}`, path, response)
      })
    },
    'astro:build:done': async ({ dir }) => {
      const twins = ownTwins()
      const folder = fileURLToPath(dir)
      if (!twins) return
      for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!file.isFile()) continue
        const at = join(file.parentPath, file.name)
        const path = `/${relative(folder, at).replace(/(^|\/)index\.html$/, '$1')}`
        const twin = twins.of(path, readFileSync(at))
        if (twin)
          await write(folder, `${twin.path}${twin.path.endsWith('/') ? 'index.html' : ''}`, twin.bytes)
      }
    },
  },
}

async function answer(twins: Twins, server: string, path: string, response: ServerResponse): Promise<void> {
  const page = await fetch(server + path).catch(
    (error: unknown) => new Response(String(error), { status: 502 }),
  )
  const type = page.headers.get('content-type') ?? 'text/html'
  const bytes = Buffer.from(await page.arrayBuffer())
  response.writeHead(page.status, { 'content-type': type }).end(twins.of(path, bytes)?.bytes)
}

function ownTwins(): Twins | null {
  const { hant, hantTerms, siteUrl } = parseSettings(process.env)
  return hant && new Twins(hant, siteUrl, siteTerms(hantTerms))
}

async function write(folder: string, name: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), bytes)
}
