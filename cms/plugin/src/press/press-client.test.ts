import { pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { afterEach, expect, test } from 'vitest'
import { startStandInPress, type StandInPress } from '../testing/stand-in-press.ts'
import { openPresses, type Press } from './press-client.ts'

const secret = 'a secret of thirty-two characters!'
let standIn: StandInPress | undefined
afterEach(() => standIn?.close())

async function pressThat(answers: Parameters<typeof startStandInPress>[0]): Promise<Press> {
  standIn = await startStandInPress(answers)
  return openPresses([standIn.url], secret)[0] as Press // reason: one address, one press
}

const status = {
  ready: true,
  live: 3,
  behind: 0,
  waitingSince: null,
  hold: null,
  resumed: null,
  problem: null,
  purge: null,
  documents: { 'articles:12': { receipt: null, pending: true, failure: null } },
}

test('asks with the token, and gives what fits the wire format', async () => {
  const press = await pressThat(() => ({ status: 200, body: status }))
  expect(await press.status(['articles:12', 'photos:3'])).toEqual({ ok: true, value: status })
  expect(standIn?.calls[0]).toMatchObject({
    method: 'GET',
    path: `${pressPaths.status}?documents=articles%3A12%2Cphotos%3A3`,
    authorization: `Bearer ${pressToken(secret)}`,
  })
})

test('orders are posted as JSON', async () => {
  const press = await pressThat(() => ({ status: 200, body: { live: 4 } }))
  expect(await press.restore({ release: 4, by: '王五' })).toMatchObject({ ok: true })
  expect(standIn?.calls[0]).toMatchObject({
    method: 'POST',
    path: pressPaths.restore,
    body: { release: 4, by: '王五' },
  })
})

test.each([
  ['says why it will not', { status: 404, body: { error: '没有这一版。' } }, 'refused', '没有这一版。'],
  ['fails without a word', { status: 500, body: 'oh' }, 'odd', 'HTTP 500'],
  ['redirects elsewhere', { status: 302, body: '', location: 'http://127.0.0.1:1/' }, 'away', ''],
  ['answers something else', { status: 200, body: { hello: 1 } }, 'odd', 'releases'],
  ['answers no JSON', { status: 200, body: '<html>' }, 'odd', ''],
] as const)('a press that %s is a result, not an exception', async (_name, answer, kind, message) => {
  const press = await pressThat(() => answer)
  const got = await press.releases()
  expect(got).toMatchObject({ ok: false, kind })
  expect(JSON.stringify(got)).toContain(message)
})

test('a press that is not there is away', async () => {
  const [press] = openPresses(['http://127.0.0.1:1'], secret)
  expect(await press?.status([])).toMatchObject({ ok: false, kind: 'away' })
})
