import { expect, test } from 'vitest'
import { doneAgain, isWriteConflict } from './write-conflict.ts'

const conflict = () => Object.assign(new Error('WriteConflict'), { code: 112 })

test('a conflict is known by its code, by its label, and behind another error', () => {
  expect(isWriteConflict(conflict())).toBe(true)
  const labelled = Object.assign(new Error('no'), {
    hasErrorLabel: (label: string) => label === 'TransientTransactionError',
  })
  expect(isWriteConflict(labelled)).toBe(true)
  expect(isWriteConflict(new Error('outer', { cause: conflict() }))).toBe(true)
  expect(isWriteConflict(Object.assign(new Error('duplicate'), { code: 11_000 }))).toBe(false)
})

test('what lost is done again until it wins', async () => {
  let attempts = 0
  const done = await doneAgain(async () => {
    if (++attempts < 3) throw conflict()
    return 'saved'
  })
  expect([done, attempts]).toEqual(['saved', 3])
})

test('what loses every time ends: by what it threw, or by what it came to', async () => {
  let attempts = 0
  const losing = async () => {
    attempts++
    throw conflict()
  }
  await expect(doneAgain(losing)).rejects.toThrow('WriteConflict')
  expect(attempts).toBe(4)
  expect(
    await doneAgain(
      async () => ++attempts,
      () => true,
    ),
  ).toBe(8)
})

test('another error is thrown at once', async () => {
  let attempts = 0
  const failing = async () => {
    attempts++
    throw new Error('validation')
  }
  await expect(doneAgain(failing)).rejects.toThrow('validation')
  expect(attempts).toBe(1)
})
