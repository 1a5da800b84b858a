import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const lockfile: { packages: Record<string, unknown> } = parse(
  readFileSync(new URL('../../pnpm-lock.yaml', import.meta.url), 'utf8'),
)

/** Every resolved copy: `['@payloadcms/next', '3.90.1']`, twice where two versions are there. */
const resolved = Object.keys(lockfile.packages).map((key) => {
  const at = key.lastIndexOf('@')
  return { name: key.slice(0, at), version: key.slice(at + 1) }
})

const versionsOf = (name: string) =>
  resolved.filter((entry) => entry.name === name).map((entry) => entry.version)

/** Below these there are known holes (security floors of the house). */
const floors = { next: '16.3.8', astro: '7.2.8', sharp: '0.35.5', undici: '7.29.1', mammoth: '1.11.0' }
/** Not used yet: the floor waits for it. */
const mayBeAbsent = ['mammoth']

test.each(Object.entries(floors))('every copy of %s is at least %s', (name, floor) => {
  const versions = versionsOf(name)
  if (!mayBeAbsent.includes(name)) expect(versions).not.toEqual([])
  expect(versions.filter((version) => isBelow(version, floor))).toEqual([])
})

test('the whole Payload family is 3.90.1: its members check each other for the very same version', () => {
  const family = resolved.filter(({ name }) => name === 'payload' || name.startsWith('@payloadcms/'))
  expect(family.map(({ name }) => name)).toContain('payload')
  expect(family.filter(({ version }) => version !== '3.90.1')).toEqual([])
})

test.each([
  ['16.3.7', '16.3.8', true],
  ['16.3.8', '16.3.8', false],
  ['16.10.0', '16.3.8', false],
  ['16.3.8-canary.1', '16.3.8', true],
])('%s below %s: %s', (version, floor, expected) => {
  expect(isBelow(version, floor)).toBe(expected)
})

/** A pre-release of the floor itself is below it. */
function isBelow(version: string, floor: string): boolean {
  const [release = '', prerelease] = version.split('-')
  const order = release.localeCompare(floor, 'en', { numeric: true })
  return order < 0 || (order === 0 && prerelease !== undefined)
}
