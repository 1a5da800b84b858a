import { expect, test } from 'vitest'
import { clockFinding } from './database-findings.ts'
import { reasonOf } from './finding.ts'
import { nearest } from './nearest.ts'
import { diskFinding } from './place-findings.ts'
import { nameFindings } from './settings-findings.ts'

const known = ['DATA_DIR', 'SITE_URL', 'CMS_URL', 'SITE_PORT']

test('the name that was meant is the one that is two letters away at most', () => {
  expect(nearest('DATADIR', known)).toBe('DATA_DIR')
  expect(nearest('SITE_URI', known)).toBe('SITE_URL')
  expect(nearest('DATA_DIR', known)).toBeNull()
  expect(nearest('SOMETHING', known)).toBeNull()
})

test('a line of .env that nothing reads is named; of the environment only what is nearly ours', () => {
  const wrong = (dotEnv: string[], environment: string[]) =>
    nameFindings(dotEnv, environment, known).filter(({ state }) => state === 'wrong').length
  expect(wrong(['COLOUR'], [])).toBe(1)
  expect(wrong([], ['COLOUR', 'SITE_NAME_OF_ANOTHER', 'AWS_REGION', 'DATA_DIR'])).toBe(0)
  expect(wrong([], ['SITE_PROT'])).toBe(1)
})

test('less than a gigabyte is little', () => {
  expect(diskFinding('/', 2e9).state).toBe('well')
  expect(diskFinding('/', 5e8).state).toBe('wrong')
})

test('clocks may differ by what a header rounds off, not more', () => {
  const now = Date.parse('2026-11-26T00:00:00Z')
  expect(clockFinding('x', 'Thu, 26 Nov 2026 00:00:03 GMT', now).state).toBe('well')
  expect(clockFinding('x', 'Wed, 25 Nov 2026 23:59:00 GMT', now)).toMatchObject({ state: 'wrong' })
  expect(clockFinding('x', null, now).state).toBe('unasked')
})

test('a reason never holds the password of an address', () => {
  expect(reasonOf(new Error('no answer of mongodb://a:geheim@host/x\nmore'))).toBe(
    'no answer of mongodb://…@host/x',
  )
})
