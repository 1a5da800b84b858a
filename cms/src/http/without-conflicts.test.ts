import { expect, test } from 'vitest'
import { conflictHeader } from '../database/write-conflict.ts'
import { withoutConflicts } from './without-conflicts.ts'

const post = (headers: Record<string, string> = {}) =>
  new Request('http://localhost/api/articles', { method: 'POST', body: '{"headline":"泉商"}', headers })

/** Loses so often, then answers with what was sent. */
function losing(times: number) {
  const seen: string[] = []
  const handler = async (request: Request) => {
    seen.push(await request.text())
    return seen.length > times
      ? Response.json({ saved: seen.at(-1) })
      : new Response('lost', { status: 409, headers: { [conflictHeader]: '1' } })
  }
  return { seen, handler }
}

test('a request that lost is made again, whole, and its asker sees only that it was saved', async () => {
  const { handler, seen } = losing(2)
  const response = await withoutConflicts(handler)(post(), undefined)
  expect(response.status).toBe(200)
  expect(seen).toEqual(Array(3).fill('{"headline":"泉商"}'))
})

test('one that loses every time is a 409, without our mark', async () => {
  const { handler, seen } = losing(100)
  const response = await withoutConflicts(handler)(post(), undefined)
  expect([response.status, seen.length]).toEqual([409, 4])
  expect(response.headers.has(conflictHeader)).toBe(false)
})

test('a form with a picture is sent once', async () => {
  const { handler, seen } = losing(100)
  const form = post({ 'content-type': 'multipart/form-data; boundary=x' })
  expect((await withoutConflicts(handler)(form, undefined)).status).toBe(409)
  expect(seen).toHaveLength(1)
})
