import { overrideSchema, restoreSchema } from '@guiyan/shared/press/endpoints'
import { type Endpoint, Forbidden } from 'payload'
import { z } from 'zod'
import { mayPublish } from '../access/roles.ts'
import { refusalOf } from '../refusal.ts'
import { valueOf } from './press-answer.ts'
import type { Press, PressAnswer } from './press-client.ts'
import { nameOf } from './record-publication.ts'

/** Which press an order is for: presses number their releases themselves. */
const toPress = z.object({ press: z.number().int().nonnegative().default(0) })

type Give = (press: Press, by: string) => Promise<PressAnswer<unknown>>

/**
 * `POST /api/press/{restore,resume,override}`: orders of editors and admins to one press, in their name. As
 * everywhere in Payload, a request from a foreign origin is signed in as nobody.
 */
export function orderEndpoints(presses: Press[]): Endpoint[] {
  return [
    order(
      'restore',
      presses,
      restoreSchema.omit({ by: true }),
      ({ release }) =>
        (press, by) =>
          press.restore({ release, by }),
    ),
    order('resume', presses, z.object({}), () => (press, by) => press.resume({ by })),
    order(
      'override',
      presses,
      overrideSchema.omit({ by: true }),
      ({ check }) =>
        (press, by) =>
          press.override({ check, by }),
    ),
  ]
}

function order<Sent>(
  name: string,
  presses: Press[],
  schema: z.ZodType<Sent>,
  give: (sent: Sent) => Give,
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
      valueOf(req, await give(sent.data)(press, by), {
        zh: '印务没有回应，不知道是否已执行。请稍后看上线记录。',
        en: 'The press does not answer; whether it was done is not known. Look at the releases in a while.',
      })
      return Response.json({ done: true })
    },
  }
}
