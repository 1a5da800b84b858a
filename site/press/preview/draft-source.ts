import { type Draft, draftPaths, draftSchema } from '@guiyan/shared/press/preview'

/** The CMS gave no draft: `denied` it took the token for wrong, `gone` there is none, `away` it did not answer as it should. */
export class NoDraftError extends Error {
  override name = 'NoDraftError'
  readonly kind: 'denied' | 'gone' | 'away'

  constructor(kind: NoDraftError['kind'], options?: ErrorOptions) {
    super(`no draft from the CMS: ${kind}`, options)
    this.kind = kind
  }
}

const timeoutMs = 10_000

/** Asks the CMS for drafts, with the token that a person holds; the press itself signs in nowhere and keeps none. */
export class DraftSource {
  readonly #cmsUrl: string

  constructor(cmsUrl: string) {
    this.#cmsUrl = cmsUrl
  }

  /** @throws NoDraftError */
  async draft(token: string): Promise<Draft> {
    const response = await this.#get(draftPaths.draft(token))
    const draft = draftSchema.safeParse(await response.json().catch(() => null))
    if (!draft.success) throw new NoDraftError('away', { cause: draft.error })
    return draft.data
  }

  /** A derivative that the draft shows. @throws NoDraftError */
  async file(token: string, filename: string): Promise<{ bytes: Buffer; type: string }> {
    const response = await this.#get(draftPaths.file(token, filename))
    const type = response.headers.get('content-type') ?? ''
    if (!/^image\/(webp|jpeg|avif)$/.test(type)) throw new NoDraftError('away')
    return { bytes: Buffer.from(await response.arrayBuffer()), type }
  }

  async #get(path: string): Promise<Response> {
    let response: Response
    try {
      response = await fetch(this.#cmsUrl + path, {
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
    } catch (cause) {
      throw new NoDraftError('away', { cause })
    }
    if (response.ok) return response
    await response.body?.cancel()
    throw new NoDraftError(response.status === 403 ? 'denied' : response.status === 404 ? 'gone' : 'away')
  }
}
