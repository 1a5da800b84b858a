import { pressErrorSchema, pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import type { Order, Override, Restore } from '@guiyan/shared/press/endpoints'
import { type Plan, type PlanRequest, planSchema } from '@guiyan/shared/press/plan'
import {
  type ReleaseDetails,
  releaseDetailsSchema,
  type ReleaseList,
  releaseListSchema,
} from '@guiyan/shared/press/release'
import { type DocumentKey, type PressStatus, pressStatusSchema } from '@guiyan/shared/press/status'
import { z } from 'zod'

/**
 * What asking a press came to. `away`: it did not answer in time or cannot be reached · `odd`: it answered what a
 * press does not · `refused`: it says in Chinese why it will not (`message`).
 */
export type PressAnswer<Value> =
  | { ok: true; value: Value }
  | { ok: false; kind: 'away' | 'odd' | 'refused'; status: number; message: string }

/** One press, by its base address. Nothing here throws. */
export type Press = {
  url: string
  status: (documents: DocumentKey[]) => Promise<PressAnswer<PressStatus>>
  releases: () => Promise<PressAnswer<ReleaseList>>
  release: (number: number) => Promise<PressAnswer<ReleaseDetails>>
  restore: (order: Restore) => Promise<PressAnswer<unknown>>
  resume: (order: Order) => Promise<PressAnswer<unknown>>
  override: (order: Override) => Promise<PressAnswer<unknown>>
  plan: (request: PlanRequest) => Promise<PressAnswer<Plan>>
}

/**
 * What a press knows it says at once; what it must do first may take as long as a large render. One that was silent just now is given
 * little time, and the usual again after a while: people who look at the others' answers must not wait for it each time.
 */
const patienceMs = { ask: 2_000, silent: 250, act: 30_000 }
const silentForMs = 4_000

/** Sends one request and reads its answer by a schema. */
type Ask = <Value>(path: string, schema: z.ZodType<Value>, body?: unknown) => Promise<PressAnswer<Value>>

/** How people tell presses apart: by the name that stands after a # in its address, else by its host. */
export function pressName({ url }: Pick<Press, 'url'>): string {
  const { hash, host } = new URL(url)
  return hash.length > 1 ? decodeURIComponent(hash.slice(1)) : host
}

/**
 * The presses that serve this newsroom's site.
 * @param pressUrls base addresses of the presses
 * @param secret the installation's, which their bearer token is made from
 */
export function openPresses(pressUrls: string[], secret: string): Press[] {
  const authorization = `Bearer ${pressToken(secret)}`
  return pressUrls.map((url) => pressAt(url, asking(url, authorization)))
}

/** Whichever says first how it is; where none does, the first of the list; undefined where there is none. */
export async function firstToAnswer(presses: Press[]): Promise<Press | undefined> {
  if (presses.length < 2) return presses[0]
  const answers = presses.map(async (press) => {
    const answer = await press.status([])
    if (answer.ok) return press
    throw new Error(answer.message)
  })
  return Promise.any(answers).catch(() => presses[0])
}

function pressAt(url: string, ask: Ask): Press {
  return {
    url,
    status: (documents) =>
      ask(
        `${pressPaths.status}?${new URLSearchParams({ documents: documents.join(',') })}`,
        pressStatusSchema,
      ),
    releases: () => ask(pressPaths.releases, releaseListSchema),
    release: (number) => ask(pressPaths.release(number), releaseDetailsSchema),
    restore: (order) => ask(pressPaths.restore, z.unknown(), order),
    resume: (order) => ask(pressPaths.resume, z.unknown(), order),
    override: (order) => ask(pressPaths.override, z.unknown(), order),
    plan: (request) => ask(pressPaths.plan, planSchema, request),
  }
}

function asking(url: string, authorization: string): Ask {
  let silentSince = -Infinity
  return async (path, schema, body) => {
    const posts = body !== undefined
    const isSilent = performance.now() - silentSince < silentForMs
    let response: Response
    let text: string
    try {
      response = await fetch(new URL(path, url), {
        method: posts ? 'POST' : 'GET',
        headers: { authorization, ...(posts ? { 'content-type': 'application/json' } : {}) },
        ...(posts ? { body: JSON.stringify(body) } : {}),
        // The token is for this address only.
        redirect: 'error',
        signal: AbortSignal.timeout(posts ? patienceMs.act : isSilent ? patienceMs.silent : patienceMs.ask),
      })
      text = await response.text()
      silentSince = -Infinity
    } catch (error) {
      if (!isSilent) silentSince = performance.now()
      const message = error instanceof Error ? error.message : String(error)
      return { ok: false, kind: 'away', status: 0, message }
    }
    return read(response, text, schema)
  }
}

function read<Value>(response: Response, text: string, schema: z.ZodType<Value>): PressAnswer<Value> {
  const { status } = response
  const said = parsedJson(text)
  if (!response.ok) {
    const refusal = pressErrorSchema.safeParse(said)
    return refusal.success
      ? { ok: false, kind: 'refused', status, message: refusal.data.error }
      : { ok: false, kind: 'odd', status, message: `HTTP ${status}` }
  }
  const value = schema.safeParse(said)
  return value.success
    ? { ok: true, value: value.data }
    : { ok: false, kind: 'odd', status, message: z.prettifyError(value.error) }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
