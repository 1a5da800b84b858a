import { openRollSchema } from '@guiyan/shared/open-roll'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { jsonFields, sourcedFields } from './json-fields.ts'

type Schema = { type?: string; properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] }

/** Every path of the schema, down to values that carry their source. */
function paths(schema: Schema, at: string): string[] {
  const [inner = schema] = schema.anyOf?.filter(({ type }) => type !== 'null') ?? []
  if (inner.items) return paths(inner.items, `${at}[]`)
  const own = Object.keys(inner.properties ?? {})
  const isSourced = sourcedFields.every(({ path }) => path === 'value' || own.includes(path))
  if (own.length === 0 || isSourced) return [at]
  return own.flatMap((name) => paths(inner.properties?.[name] ?? {}, at === '' ? name : `${at}.${name}`))
}

test('each field of roll.json is explained, by itself or with what holds it', () => {
  const known = jsonFields.map(({ path }) => path)
  const all = paths(z.toJSONSchema(openRollSchema) as Schema, '') // reason: JSON Schema is typed loosely
  expect(all.length).toBeGreaterThan(25)
  const explained = (path: string) =>
    known.some(
      (each) => path === each || (path.startsWith(`${each}.`) && ['series', 'licence'].includes(each)),
    )
  expect(all.filter((path) => !explained(path))).toEqual([])
  const real = (path: string) => all.some((each) => each === path || each.startsWith(`${path}.`))
  expect(known.filter((path) => !real(path))).toEqual([])
})
