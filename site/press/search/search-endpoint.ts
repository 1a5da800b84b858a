import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientAddress } from '@guiyan/shared/client-address'
import { routes } from '@guiyan/shared/routes'
import { type SearchAnswer, type SearchFilter, searchKinds } from '../../src/search/answer.ts'
import { isTwin } from '../../src/zh-hant/twin-paths.ts'
import { questionOf } from '../../src/search/terms.ts'
import type { Log } from '../log.ts'
import { isDamage } from '../snapshot/damaged.ts'
import type { SearchMeter } from '../metrics.ts'
import type { Endpoint } from '../server.ts'
import { sendText } from '../serving/texts.ts'
import type { Workshop } from '../workshop.ts'
import { type Asking, answerQuestion } from './answer-question.ts'
import { type SearchLimits, Turnstile, usualLimits } from './limits.ts'
import { Slices } from './slices.ts'

/** `trustProxy`: a proxy in front tells who asks (`TRUST_PROXY`); absent: nobody does. */
export type Searching = { trustProxy?: boolean; limits?: SearchLimits }

type Parts = Searching & { shop: Workshop; log: Log; meter: SearchMeter }

const address = /^(?:\/zh-hant)?\/search\/?$/
const statuses = { found: 200, nothing: 200, preparing: 503, broken: 503, busy: 503 } as const
const retrySeconds = 5

/**
 * Answers `/search/?q=…` from the index, as a page of the site. Without words in `q` the page of the release is the answer.
 * What is found is what the live release has, be it the newest or one that somebody restored.
 */
export function searchEndpoint(parts: Parts): Endpoint {
  const { shop, meter } = parts
  const turnstile = new Turnstile(parts.limits ?? usualLimits)
  const slices = new Slices(shop.search)
  return async (request, response) => {
    const asking = askingOf(request)
    if (!asking || shop.releases.live() === null) return false
    const began = performance.now()
    const wait = await turnstile.admit(clientAddress(request, parts.trustProxy ?? false))
    if (wait !== null) {
      response.setHeader('Retry-After', String(wait))
      await sendAnswer(request, response, shop, { ...told(asking), state: 'busy' }, 429)
      meter.searched('busy', performance.now() - began)
      return true
    }
    const answer = await turnstile.through(() => answered(parts, slices, asking))
    const { state } = answer ?? { state: 'busy' as const }
    if (statuses[state] === 503) response.setHeader('Retry-After', String(retrySeconds))
    await sendAnswer(request, response, shop, answer ?? { ...told(asking), state: 'busy' }, statuses[state])
    meter.searched(state, performance.now() - began)
    return true
  }
}

async function answered({ shop, log }: Parts, slices: Slices, asking: Asking): Promise<SearchAnswer> {
  const { search: index, ledger, releases } = shop
  if (!index.isComplete()) return { ...told(asking), state: 'preparing' }
  // A tree that is not noted yet is the newest.
  const release = ledger.releaseOf(releases.live())?.number ?? Number.MAX_SAFE_INTEGER
  try {
    return await answerQuestion({ index, slices, release }, asking)
  } catch (error) {
    log.error({ err: error }, '检索出错')
    if (isDamage(error)) index.doubt()
    return { ...told(asking), state: 'broken' }
  }
}

function told({ typed, filter }: Asking): { typed: string; filter: SearchFilter } {
  return { typed: questionOf(typed).typed, filter }
}

/** What a request asks; null where it asks nothing. Filters that there are not are none. */
function askingOf({ method, url = '/' }: IncomingMessage): Asking | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  const [path = '', query = ''] = url.split('#', 1)[0]?.split(/\?(.*)/s, 2) ?? []
  if (!address.test(path)) return null
  const asked = new URLSearchParams(query)
  const typed = asked.get('q') ?? ''
  if (questionOf(typed).terms.length === 0) return null
  const year = asked.get('year') ?? ''
  return {
    typed,
    filter: {
      kind: searchKinds.find((kind) => kind === asked.get('kind')) ?? null,
      year: /^[12]\d{3}$/.test(year) ? year : null,
    },
    page: /^\d{1,3}$/.test(asked.get('page') ?? '') ? Number(asked.get('page')) : 1,
  }
}

async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { bundle, store, siteUrl, imprint, twins }: Workshop,
  search: SearchAnswer,
  status: number,
): Promise<void> {
  const hasTwins = twins !== undefined
  const page = await bundle.render(routes.search(), { store, siteUrl, imprint, hasTwins, search })
  if (page.status !== 200) throw new Error(`the search page answers ${page.status}`)
  // Of one reader's question, and of this moment.
  response.setHeader('Cache-Control', 'private, no-store')
  response.setHeader('X-Robots-Tag', 'noindex')
  const text = await page.text()
  const twin = isTwin(request.url ?? '') ? twins?.of(routes.search(), Buffer.from(text)) : null
  sendText(request, response, status, twin?.bytes.toString('utf8') ?? text, 'text/html')
}
