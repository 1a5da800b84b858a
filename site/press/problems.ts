import type { FailedCheck, PressProblem } from '@guiyan/shared/press/status'
import { failedCheck } from './checks.ts'
import { CmsError } from './pull/cms.ts'
import { RenderError } from './render.ts'
import { VerifyError } from './verify.ts'

type Kind = PressProblem['kind']
/** Where a problem comes from: each is over when that has gone well. The first has the word. */
const sources = ['publish', 'pull', 'proof'] as const
type Source = (typeof sources)[number]

/** What keeps the live site from being what the CMS has, and since when. */
export class Problems {
  readonly #now = new Map<Source, PressProblem>()

  /** @returns whether it is another problem than before */
  set(source: Source, kind: Kind, message: string, checks: FailedCheck[] = []): boolean {
    const before = this.#now.get(source)
    const same = before?.kind === kind
    this.#now.set(source, { kind, message, checks, since: same ? before.since : new Date().toISOString() })
    return before?.message !== message
  }

  /** Notes what a publish threw. @returns whether it is another problem than before */
  publishFailed(error: unknown): boolean {
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof VerifyError) return this.set('publish', 'refused', message, error.checks)
    if (error instanceof CmsError) return this.set('publish', 'cms', message)
    if (!(error instanceof RenderError)) return this.set('publish', 'disk', `上线出错：${message}`)
    const check = failedCheck('render', [{ page: error.page, problem: error.problem }])
    return this.set('publish', 'render', message, [check])
  }

  /** @returns whether there was one */
  clear(source: Source): boolean {
    return this.#now.delete(source)
  }

  of(source: Source): PressProblem | null {
    return this.#now.get(source) ?? null
  }

  /** The one that matters most. */
  first(): PressProblem | null {
    for (const source of sources) {
      const problem = this.#now.get(source)
      if (problem) return problem
    }
    return null
  }
}
