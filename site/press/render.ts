import type { ContentContext } from '../src/content/current.ts'
import { recordReads } from '../src/content/recording.ts'
import { routes } from '@guiyan/shared/routes'
import type { Bundle } from './bundle.ts'
import { failPoint } from './fail-point.ts'

/** A rendered page, and what it read. */
export type Rendered = { path: string; bytes: Buffer; tags: Set<string> }

/** A page could not be rendered. `page` is its address, `problem` says it for an editor. */
export class RenderError extends Error {
  override name = 'RenderError'
  readonly page: string
  readonly problem: string

  constructor(page: string, problem: string, cause?: unknown) {
    super(`${page}: ${problem}`, { cause })
    this.page = page
    this.problem = problem
  }
}

/**
 * Renders one page from the bundle and records every read.
 * @throws RenderError where the page throws, or does not answer 200 (404 for the page of that name)
 */
export async function renderPage(bundle: Bundle, context: ContentContext, path: string): Promise<Rendered> {
  const tags = new Set<string>()
  const store = recordReads(context.store, (tag) => tags.add(tag))
  const expected = path === routes.notFound() ? 404 : 200
  let response: Response
  try {
    response = await bundle.render(path, { ...context, store })
  } catch (cause) {
    const documents = [...tags].filter((tag) => tag.startsWith('doc:')).map((tag) => tag.slice('doc:'.length))
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new RenderError(
      path,
      `页面无法生成：${reason}（读到的文档：${documents.join('、') || '无'}）`,
      cause,
    )
  }
  failPoint('render')
  if (response.status !== expected) {
    throw new RenderError(path, `页面应答 ${response.status}，应为 ${expected}`)
  }
  return { path, bytes: Buffer.from(await response.arrayBuffer()), tags }
}
