import { expect, test } from 'vitest'
import { briefly } from './readable-log.ts'

test('a failed query is named without the values it was asked with', () => {
  const failed = new Error(
    'Failed query: select "id" from "users" where "email" = ?\nparams: editor@example.org,1',
    {
      cause: new Error('disk I/O error'),
    },
  )
  const logged = JSON.stringify(briefly(Object.assign(failed, { params: ['editor@example.org', 1] })))
  expect(logged).not.toContain('editor@example.org')
  expect(logged).toContain('Failed query: select')
  expect(logged).toContain('disk I/O error')
  expect(logged).toContain('readable-log.test.ts')
})

test('what is thrown without being an error is still said', () => {
  expect(briefly('gone')).toMatchObject({ message: 'gone' })
})
