import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

function press(...args: string[]) {
  const env = { ...process.env, PAYLOAD_SECRET: 'x'.repeat(32), SITE_PORT: '1', DATA_DIR: '/nonexistent' }
  const entry = join(import.meta.dirname, 'main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('help names every command and is no error', () => {
  const { status, stdout } = press('--help')
  expect(status).toBe(0)
  for (const name of ['status', 'plan', 'rebuild', 'restore RELEASE', 'resume', 'export DIR'])
    expect(stdout).toContain(`  ${name}`)
  expect(press('restore', '--help')).toMatchObject({ status: 0, stderr: '' })
})

test.each([
  [[]],
  [['publish']],
  [['toString']],
  [['status', 'x']],
  [['status', '--jsn']],
  [['restore']],
  [['restore', '1.5']],
  [['restore', '-1']],
  [['override']],
  [['plan', 'users:1']],
  [['plan', 'articles']],
  [['plan', '--without']],
  [['export']],
  [['export', 'a', 'b']],
  [['export', 'a', '--release', 'x']],
])('%j is a wrong use: words on standard error, code 2', (args) => {
  const { status, stdout, stderr } = press(...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).not.toContain('    at ')
  expect(stderr.trim()).not.toBe('')
})

test('without a press or a release it says what to do, with code 1', () => {
  expect(press('status')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm start') })
  expect(press('export', 'x')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm start') })
})
