import { createApp } from 'astro/app/entrypoint'
import type { Twins } from '../src/zh-hant/twins.ts'
import { type ContentContext, withContent } from '../src/content/current.ts'

const app = createApp({ streaming: false })

// Astro imports a page's module anew for each render, which costs as much as a third of an article's components.
for (const [component, load] of app.manifest.pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined
  app.manifest.pageMap?.set(component, () => (loaded ??= load()))
}

// Astro answers an error of a page with a page about it. The press needs the error itself, to name the
// document; and a page that is not there needs no body.
app.renderError = async (_request, { status, error, response }) => {
  if (status === 500) throw error ?? new Error('Astro gave status 500 without an error')
  return response ?? new Response(null, { status })
}

/** What makes pages' twins in traditional characters: its words are part of the bundle, and loaded when asked for. */
export async function loadTwins(...options: ConstructorParameters<typeof Twins>): Promise<Twins> {
  const { Twins } = await import('../src/zh-hant/twins.ts')
  return new Twins(...options)
}

/**
 * Renders one address from the given content, alone: concurrent calls do not see each other's content.
 * @throws what the page threw
 */
export async function render(path: string, context: ContentContext): Promise<Response> {
  return withContent(context, () => app.render(new Request(new URL(path, context.siteUrl))))
}
