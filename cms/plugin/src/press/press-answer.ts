import { APIError, type PayloadRequest } from 'payload'
import type { Bilingual } from '../language.ts'
import { refusalOf } from '../refusal.ts'
import type { PressAnswer } from './press-client.ts'

const silence: Bilingual = { zh: '印务没有回应。', en: 'The press does not answer.' }

/**
 * What a press answered. @param away said where it does not answer, or there is none
 * @throws APIError: the press's own words where it refuses, 502 where it does not answer
 */
export function valueOf<Value>(
  req: PayloadRequest,
  got: PressAnswer<Value> | undefined,
  away: Bilingual = silence,
): Value {
  if (got?.ok) return got.value
  if (got?.kind === 'refused') throw new APIError(got.message, got.status, null, true)
  throw refusalOf(req, 502, away)
}
