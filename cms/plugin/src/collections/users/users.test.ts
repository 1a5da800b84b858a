import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const idOf = async (name: string) => {
  const { docs } = await newsroom.payload.find({ collection: 'users', where: { name: { equals: name } } })
  return docs[0]?.id
}
const account = { email: 'new@example.org', password: 'long enough password', name: 'new' }

test('the first user is an administrator, and nobody registers a first one again', async () => {
  await newsroom.rest('GET', '/users/me', { as: 'journalist' })
  const { body } = await newsroom.rest('GET', '/users/me', { as: 'admin' })
  expect(body.user.roles).toEqual(['admin'])
  const again = await newsroom.rest('POST', '/users/first-register', { body: account })
  expect(again.status).toBe(403)
})

test.each(['short', '十一个字的密码还是短', { $gt: '' }])(
  'a password like %j is refused at the field',
  async (password) => {
    const answer = await newsroom.rest('POST', '/users', { as: 'admin', body: { ...account, password } })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('密码至少 12 个字符')
  },
)

test('people change themselves but for their roles, and see no more of others than their names', async () => {
  const self = await idOf('journalist')
  const change = { name: 'journalist', roles: ['admin'] }
  const changed = await newsroom.rest('PATCH', `/users/${self}`, { as: 'journalist', body: change })
  expect(changed.body.doc.roles).toEqual(['journalist'])
  const listed = await newsroom.rest('GET', '/users', { as: 'journalist' })
  const [own, other] = ['journalist', 'admin'].map((name) =>
    listed.body.docs.find((user: Json) => user.name === name),
  )
  expect(own).toMatchObject({ email: 'journalist@example.org', roles: ['journalist'] })
  const { createdAt: _, updatedAt: __, ...seen } = other
  expect(seen).toEqual({ id: await idOf('admin'), name: 'admin', collection: 'users', sessions: [] })
  for (const field of ['email', 'roles', 'hash', 'loginAttempts', 'sessions.id', 'resetPasswordToken']) {
    const guess = await newsroom.rest('GET', `/users?where[${field}][exists]=true`, { as: 'journalist' })
    expect(guess.status, field).toBeGreaterThanOrEqual(400)
    const sorted = await newsroom.rest('GET', `/users?sort=${field}`, { as: 'journalist' })
    if (sorted.status === 200) expect(sorted.body.docs.length, field).toBe(listed.body.docs.length)
  }
  const changedOther = await newsroom.rest('PATCH', `/users/${await idOf('admin')}`, {
    as: 'journalist',
    body: { name: 'x' },
  })
  expect(changedOther.status).toBeGreaterThanOrEqual(403)
  expect((await newsroom.rest('GET', '/users')).status).toBe(403)
})

test('the last administrator stays one', async () => {
  const id = await idOf('admin')
  const demoted = await newsroom.rest('PATCH', `/users/${id}`, { as: 'admin', body: { roles: ['editor'] } })
  expect(demoted.body.errors[0].data.errors[0]).toMatchObject({ path: 'roles' })
  const deleted = await newsroom.rest('DELETE', `/users/${id}`, { as: 'admin' })
  expect(deleted.status).toBe(409)
  expect(deleted.body.errors[0].message).toContain('最后一位管理员')
})

test('a new account is a journalist; five wrong passwords lock it', async () => {
  const { body } = await newsroom.rest('POST', '/users', { as: 'admin', body: account })
  expect(body.doc.roles).toEqual(['journalist'])
  for (let attempt = 0; attempt < 5; attempt++) {
    await newsroom.rest('POST', '/users/login', { body: { email: account.email, password: 'wrong' } })
  }
  const right = await newsroom.rest('POST', '/users/login', { body: account })
  expect(right.status).toBe(401)
})

test('a forgotten password looks the same for known and unknown accounts', async () => {
  const known = await newsroom.rest('POST', '/users/forgot-password', { body: { email: account.email } })
  const unknown = await newsroom.rest('POST', '/users/forgot-password', { body: { email: 'no@example.org' } })
  expect(known.body).toEqual(unknown.body)
})
