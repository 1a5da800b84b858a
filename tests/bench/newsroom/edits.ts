import { setTimeout as wait } from 'node:timers/promises'
import type { DocumentKey } from '@guiyan/shared/press/status'
import { isLive, read } from '../../support/reader.ts'
import type { FilledNewsroom } from './filled-newsroom.ts'

/** Milliseconds since the request: acknowledged by the CMS, seen on the served page, proven by the press's receipt. */
export type EditTimes = { savedMs: number; liveMs: number; provenMs: number }

type Edited = { id: string; siteUrl: string }
type Edit = { article: Edited; words: string; revision: string; began: number; savedMs: number }

const patienceMs = 60_000

/** Edits articles one after the other over REST, as an editor would, each once the one before is proven live. */
export async function editInTurn(newsroom: FilledNewsroom, publishes: number): Promise<EditTimes[]> {
  const articles = await someArticles(newsroom, publishes)
  const times: EditTimes[] = []
  for (let n = 0; n < publishes; n++) {
    const edit = await publishEdit(newsroom, articles[n % articles.length], n)
    await until(async () => isLive(edit.words)(await read(edit.article.siteUrl)), edit.article.siteUrl)
    const liveMs = performance.now() - edit.began
    await until(
      async () => (await proven(newsroom, [edit])).length === 1,
      `the receipt of ${edit.article.id}`,
    )
    times.push({ savedMs: edit.savedMs, liveMs, provenMs: performance.now() - edit.began })
  }
  return times
}

/** What came of edits by many at once. `live`: the site shows it, or a later one of the same article. */
export type Rush = { acknowledged: number; live: number; provenMs: number[] }

/** That many clients edit at once, each one article after the other without waiting for the site, none another's. */
export async function editAtOnce(
  newsroom: FilledNewsroom,
  publishes: number,
  clients: number,
): Promise<Rush> {
  const articles = await someArticles(newsroom, publishes)
  if (articles.length < clients) throw new Error(`${clients} clients need as many articles`)
  const edits: Edit[] = []
  const work = async (client: number) => {
    const own = articles.filter((_, at) => at % clients === client)
    for (let n = client, turn = 0; n < publishes; n += clients, turn++) {
      edits.push(await publishEdit(newsroom, own[turn % own.length], n))
    }
  }
  const working = Promise.allSettled(Array.from({ length: clients }, (_, client) => work(client)))
  const provenMs = await watchProofs(newsroom, edits, working)
  const newest = new Map(edits.map((edit) => [edit.article.id, edit]))
  const stale = new Set<string>()
  for (const { article, words } of newest.values()) {
    if (!isLive(words)(await read(article.siteUrl))) stale.add(article.id)
  }
  const live = edits.filter(({ article }) => !stale.has(article.id)).length
  return { acknowledged: edits.length, live, provenMs }
}

async function someArticles({ admin }: FilledNewsroom, count: number): Promise<Edited[]> {
  const query = `where[_status][equals]=published&limit=${count}&depth=0&select[slug]=true&select[siteUrl]=true&select[publishedAt]=true`
  return (await admin.get(`/api/articles?${query}`)).body.docs
}

async function publishEdit({ admin }: FilledNewsroom, article: Edited | undefined, n: number): Promise<Edit> {
  if (!article) throw new Error('there is no article to edit')
  const words = `第${n + 1}次修改：${crypto.randomUUID()}`
  const began = performance.now()
  const saved = await admin.update(
    'articles',
    article.id,
    { headline: words, _status: 'published' },
    '?depth=0',
  )
  return { article, words, revision: saved.updatedAt, began, savedMs: performance.now() - began }
}

/** Of these edits, those of which the press holds a receipt, or one of a later revision. */
async function proven({ asksPress }: FilledNewsroom, edits: Edit[]): Promise<Edit[]> {
  const keyOf = ({ article }: Edit): DocumentKey => `articles:${article.id}`
  const statuses = await asksPress.documents([...new Set(edits.map(keyOf))])
  return edits.filter((edit) => (statuses[keyOf(edit)]?.receipt?.revision ?? '') >= edit.revision)
}

/** Times of proof of edits that are still being made; those that are not proven in time have none. */
async function watchProofs(
  newsroom: FilledNewsroom,
  edits: Edit[],
  working: Promise<unknown>,
): Promise<number[]> {
  const times = new Map<Edit, number>()
  const made = working.then(() => Date.now() + patienceMs)
  for (let end = Infinity; Date.now() < end && !(end < Infinity && times.size === edits.length);) {
    const waiting = edits.filter((edit) => !times.has(edit))
    for (const edit of waiting.length > 0 ? await proven(newsroom, waiting) : []) {
      times.set(edit, performance.now() - edit.began)
    }
    end = await Promise.race([made, wait(20, Infinity)])
  }
  return [...times.values()]
}

/** @throws after a minute, with `what` it waited for */
async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patienceMs
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`${what}: nothing came within ${patienceMs} ms`)
    await wait(5)
  }
}
