import type { CollectionName } from '@guiyan/shared/content'
import {
  type DocumentKey,
  documentKeySchema,
  type PressProblem,
  type PressStatus,
} from '@guiyan/shared/press/status'
import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff } from '../access/roles.ts'
import { refusalOf } from '../refusal.ts'
import { isId, ownId } from '../publishing/id.ts'
import { documentFacts } from './document-facts.ts'
import { documentState, type DocumentState, type PressWord } from './document-state.ts'
import { type Press, type PressAnswer, pressName } from './press-client.ts'

/** How a press is, for the banner. `press` is its name, `number` what orders name it by. */
export type PressHealth = {
  press: string
  number: number
  answers: boolean
  live: number | null
  hold: PressStatus['hold']
  problem: PressProblem | null
  purge: PressStatus['purge']
}
/** States by document key; what the user may not read is absent. */
export type StateAnswer = { documents: Record<string, DocumentState>; presses: PressHealth[] }

export const maxDocuments = 100

/** `GET /api/press/state?documents=articles:12,photos:3`: how far these are on their way to readers. Staff only. */
export function stateEndpoint(presses: Press[]): Endpoint {
  return {
    path: '/press/state',
    method: 'get',
    handler: async (req) => {
      if (!isStaff(req)) throw new Forbidden(req.t)
      const keys = keysIn(req)
      const [facts, answers] = await Promise.all([
        factsOf(req, keys),
        Promise.all(presses.map((press) => press.status(keys))),
      ])
      const names = presses.map(pressName)
      const documents: StateAnswer['documents'] = {}
      for (const [key, known] of facts) {
        documents[key] = documentState(
          known,
          answers.map((answer, n) => ({ press: names[n] ?? '', word: wordOf(answer, key) })),
        )
      }
      const health = answers.map((answer, number) => healthOf(names[number] ?? '', number, answer))
      return Response.json({ documents, presses: health } satisfies StateAnswer, {
        headers: { 'cache-control': 'no-store' },
      })
    },
  }
}

const keysSchema = z.array(documentKeySchema).max(maxDocuments)

function keysIn(req: PayloadRequest): DocumentKey[] {
  const given = req.searchParams?.get('documents') ?? ''
  const keys = keysSchema.safeParse(given === '' ? [] : given.split(','))
  if (keys.success && keys.data.every((key) => isId(req, partsOf(key).id))) return [...new Set(keys.data)]
  const message = {
    zh: `要查的文档有误，最多 ${maxDocuments} 个。`,
    en: `Wrong documents, or too many (${maxDocuments}).`,
  }
  throw refusalOf(req, 400, message)
}

function partsOf(key: DocumentKey): { collection: CollectionName; id: string } {
  const colon = key.indexOf(':')
  return { collection: key.slice(0, colon) as CollectionName, id: key.slice(colon + 1) } // reason: DocumentKey says so
}

async function factsOf(req: PayloadRequest, keys: DocumentKey[]) {
  const ids = new Map<CollectionName, (number | string)[]>()
  for (const { collection, id } of keys.map(partsOf)) {
    const own = ownId(req, id)
    ids.set(collection, [...(ids.get(collection) ?? []), own])
  }
  const found = await Promise.all(
    [...ids].map(async ([collection, own]) =>
      [...(await documentFacts(req, collection, own))].map(
        ([id, facts]) => [`${collection}:${id}`, facts] as const,
      ),
    ),
  )
  return found.flat()
}

function wordOf(answer: PressAnswer<PressStatus>, key: string): PressWord['word'] {
  if (!answer.ok) return null
  const { hold, problem, documents } = answer.value
  return { receipt: null, pending: false, failure: null, ...documents[key], hold, problem }
}

function healthOf(press: string, number: number, answer: PressAnswer<PressStatus>): PressHealth {
  if (!answer.ok) return { press, number, answers: false, live: null, hold: null, problem: null, purge: null }
  const { live, hold, problem, purge } = answer.value
  return { press, number, answers: true, live, hold, problem, purge }
}
