import { pressErrorSchema } from '@guiyan/shared/press/endpoints'
import type { z } from 'zod'
import { CommandError } from './errors.ts'

// A restore answers once the release is live, which takes a moment on a big site.
const timeoutMs = 120_000

/** Asks the press that runs on this machine, with the installation's token. */
export class PressClient {
  readonly #url: string
  readonly #token: string

  /** @param url without a trailing slash */
  constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  /** @throws CommandError where it does not answer, refuses, or answers something else */
  async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return this.#read(await this.#fetch(path, {}), schema)
  }

  /** @throws CommandError as above */
  async post<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<T> {
    return this.#read(await this.#fetch(path, { method: 'POST', body: JSON.stringify(body) }), schema)
  }

  /** Gives an order; what it answers besides its status says nothing. @throws CommandError as above */
  async order(path: string, body: unknown): Promise<void> {
    await this.#fetch(path, { method: 'POST', body: JSON.stringify(body) })
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(this.#url + path, { ...init, headers, signal, redirect: 'error' }).catch(
      (cause: unknown) => {
        throw new CommandError(`印务没有应答，请先启动 npm start (press not reachable): ${this.#url}`, {
          cause,
        })
      },
    )
    if (response.ok) return response
    const refused = pressErrorSchema.safeParse(await response.json().catch(() => null))
    const reason = refused.success ? refused.data.error : '印务没有说明原因 (no reason given)'
    throw new CommandError(`${reason} (${response.status} ${path.split('?', 1)[0]})`)
  }

  async #read<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
    const parsed = schema.safeParse(await response.json().catch(() => null))
    if (!parsed.success)
      throw new CommandError(`印务的答复看不懂，版本可能不同 (answer not understood)`, {
        cause: parsed.error,
      })
    return parsed.data
  }
}
