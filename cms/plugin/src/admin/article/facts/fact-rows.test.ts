import type { FormState } from 'payload'
import { expect, test } from 'vitest'
import { factRows } from './fact-rows.ts'

const field = (value: unknown) => ({ value, initialValue: value, valid: true })

test('facts are read from the form, what is empty as null', () => {
  const form: FormState = {
    facts: { ...field(2), rows: [{ id: 'a' }, { id: 'b' }] },
    'facts.0.chamber': field(7),
    'facts.0.kind': field('projects'),
    'facts.0.text': field('引进入驻项目4个'),
    'facts.0.value': field('4'),
    'facts.0.unit': field(''),
    'facts.0.corrections': { ...field(1), rows: [{ id: 'c' }] },
    'facts.1.chamber': field({ id: 8, name: '上海石狮商会' }),
  }
  expect(factRows(form)).toEqual([
    expect.objectContaining({
      index: 0,
      id: 'a',
      chamber: 7,
      kind: 'projects',
      value: '4',
      unit: null,
      corrections: 1,
    }),
    expect.objectContaining({
      index: 1,
      id: 'b',
      chamber: 8,
      kind: null,
      text: '',
      quote: null,
      corrections: 0,
    }),
  ])
  expect(factRows({})).toEqual([])
})
