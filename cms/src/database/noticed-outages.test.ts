import type { DatabaseAdapterObj } from 'payload'
import { expect, test } from 'vitest'
import { nobodyIsAStrangerInAnOutage, noticingOutages } from './noticed-outages.ts'

const away = Object.assign(new Error('no primary'), { name: 'MongoServerSelectionError' })
const refused = Object.assign(new Error('no'), { name: 'ValidationError' })

/** Asks as Payload does: the account is read, and an error in that makes a stranger of whoever asks. */
async function answer(method: string, failure: Error | null, status: number): Promise<Response> {
  const stock = {
    init: () => ({ findOne: () => (failure ? Promise.reject(failure) : Promise.resolve({})) }),
  } as unknown as DatabaseAdapterObj // reason: no more than an account is read with
  const { findOne } = noticingOutages(stock).init({} as never) as unknown as {
    findOne: () => Promise<object>
  } // reason: as above
  const handler = nobodyIsAStrangerInAnOutage(async () => {
    await findOne().catch(() => null)
    return new Response(null, { status })
  })
  return handler(new Request('http://localhost/api/users/me', { method }), undefined)
}

test.each([
  ['POST', 403],
  ['PATCH', 401],
  ['GET', 200],
])(
  'a %s that was answered %d to a stranger is 503 where the account could not be read',
  async (method, status) => {
    const response = await answer(method, away, status)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ errors: [{ message: expect.stringContaining('数据库不可用') }] })
  },
)

test('a change that was made all the same is answered as it was', async () => {
  expect((await answer('POST', away, 201)).status).toBe(201)
})

test('a stranger is one where the database answers, and where it says something else', async () => {
  expect((await answer('POST', null, 403)).status).toBe(403)
  expect((await answer('POST', refused, 403)).status).toBe(403)
})
