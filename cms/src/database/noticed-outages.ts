import { AsyncLocalStorage } from 'node:async_hooks'
import type { APIError, DatabaseAdapterObj, FindOneArgs, TypeWithID } from 'payload'
import { outageBehind } from './outage.ts'

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

// The database is opened in one bundle of Next's, requests come in another, each with its own copy of this module: the slot is theirs together.
const slot = Symbol.for('guiyan.noticed-outages')
const shared = globalThis as { [slot]?: AsyncLocalStorage<{ outage?: APIError }> } // reason: globalThis has no type for a slot of ours
const requests = (shared[slot] ??= new AsyncLocalStorage())

/** Remembers, for the request in which that happens, that reading failed because the database did. */
export function noticingOutages(database: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      // What an account is read with.
      const { findOne } = adapter
      adapter.findOne = async <T extends TypeWithID>(given: FindOneArgs) => {
        try {
          return await findOne.call<typeof adapter, [FindOneArgs], Promise<T | null>>(adapter, given)
        } catch (error) {
          const request = requests.getStore()
          const outage = outageBehind(error)
          if (request && outage) request.outage = outage
          throw error
        }
      }
      return adapter
    },
  }
}

/**
 * Payload takes whoever asks for a stranger where it cannot read the account: a 401 or 403, or an answer made for strangers, and the admin UI
 * signs people out. Where reading failed, the answer is a 503; one to a change that was made stays.
 */
export function nobodyIsAStrangerInAnOutage<Context>(handler: Handler<Context>): Handler<Context> {
  return (request, context) =>
    requests.run({}, async () => {
      const response = await handler(request, context)
      const outage = requests.getStore()?.outage
      const isForStrangers = request.method === 'GET' || response.status === 401 || response.status === 403
      if (!outage || !isForStrangers) return response
      return Response.json({ errors: [{ message: outage.message }] }, { status: outage.status })
    })
}
