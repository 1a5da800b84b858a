import { type Order, overrideSchema, restoreSchema } from '@guiyan/shared/press/endpoints'
import { type Endpoint, Forbidden } from 'payload'
import { z } from 'zod'
import { mayPublish } from '../access/roles.ts'
import { refusalOf } from '../refusal.ts'
import { bringInLine, orderTime, type OutOfLine, overrideElsewhere } from './bring-in-line.ts'
import { valueOf } from './press-answer.ts'
import type { Press, PressAnswer } from './press-client.ts'
import { nameOf } from './record-publication.ts'

/** Which press an order is for: presses number their releases themselves. */
const toPress = z.object({ press: z.number().int().nonnegative().default(0) })

type Give = (press: Press, order: Order) => Promise<PressAnswer<unknown>>
type GiveToOthers = (presses: Press[], given: Press, order: Order) => Promise<OutOfLine[]>

/** What an order came to: `missed` are the presses that do not follow. */
export type OrderAnswer = { done: true; missed: OutOfLine[] }

/**
 * `POST /api/press/{restore,resume,override}`: orders of editors and admins, in their name: to one press, which may refuse, and after
 * it to all others. As everywhere in Payload, a request from a foreign origin is signed in as nobody.
 */
export function orderEndpoints(presses: Press[]): Endpoint[] {
  return [
    order(
      'restore',
      presses,
      restoreSchema.omit({ by: true }),
      ({ release }) =>
        (press, given) =>
          press.restore({ release, ...given }),
      () => bringInLine,
    ),
    order(
      'resume',
      presses,
      z.object({}),
      () => (press, given) => press.resume(given),
      () => bringInLine,
    ),
    order(
      'override',
      presses,
      overrideSchema.omit({ by: true }),
      ({ check }) =>
        (press, given) =>
          press.override({ check, ...given }),
      ({ check }) =>
        (all, press, given) =>
          overrideElsewhere(all, press, { check, ...given }),
    ),
  ]
}

function order<Sent>(
  name: string,
  presses: Press[],
  schema: z.ZodType<Sent>,
  give: (sent: Sent) => Give,
  giveToOthers: (sent: Sent) => GiveToOthers,
): Endpoint {
  return {
    path: `/press/${name}`,
    method: 'post',
    handler: async (req) => {
      if (!mayPublish(req)) throw new Forbidden(req.t)
      const body: unknown = await req.json?.().catch(() => null)
      const sent = schema.safeParse(body)
      const to = toPress.safeParse(body)
      const press = to.success ? presses[to.data.press] : undefined
      if (!sent.success || !press) throw refusalOf(req, 400, { zh: '指令有误。', en: 'Not an order.' })
      const by = (nameOf(req.user) ?? '').slice(0, 200)
      req.payload.logger.info({ msg: `press ${name}`, press: press.url, by, order: sent.data })
      const several = presses.length > 1
      const given = several ? { by, at: await orderTime(presses) } : { by }
      valueOf(req, await give(sent.data)(press, given), {
        zh: '印务没有回应，不知道是否已执行。请稍后看上线记录。',
        en: 'The press does not answer; whether it was done is not known. Look at the releases in a while.',
      })
      const missed = several ? await giveToOthers(sent.data)(presses, press, given) : []
      return Response.json({ done: true, missed } satisfies OrderAnswer)
    },
  }
}
