import { createClient, type Client } from '@libsql/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TransactionLostError } from './errors.ts'
import { idleLimitMs, openTransaction } from './sqlite-transaction.ts'

let connection: Client
const ended = vi.fn(() => Promise.resolve())

beforeEach(async () => {
  ended.mockClear()
  connection = createClient({ url: ':memory:' })
  await connection.execute('CREATE TABLE notes (text TEXT UNIQUE)')
  await connection.execute('BEGIN')
})
afterEach(() => {
  vi.useRealTimers()
  connection.close()
})

const texts = async () => (await connection.execute('SELECT text FROM notes')).rows.map((row) => row.text)

test('an owner that died is rolled back, lets others go on, and cannot come back', async () => {
  vi.useFakeTimers()
  const transaction = openTransaction(connection, ended)
  await transaction.execute("INSERT INTO notes VALUES ('half')")
  await vi.advanceTimersByTimeAsync(idleLimitMs)
  expect(ended).toHaveBeenCalledExactlyOnceWith(true)
  await expect(transaction.execute("INSERT INTO notes VALUES ('late')")).rejects.toThrow(TransactionLostError)
  await expect(transaction.commit()).rejects.toThrow(TransactionLostError)
  expect(await texts()).toEqual([])
})

test('an owner that is busy is left alone, however long it takes', async () => {
  vi.useFakeTimers()
  const transaction = openTransaction(connection, ended)
  for (let round = 0; round < 4; round++) {
    await vi.advanceTimersByTimeAsync(idleLimitMs - 1)
    await transaction.execute({ sql: 'INSERT INTO notes VALUES (?)', args: [`${round}`] })
  }
  await transaction.commit()
  expect(await texts()).toHaveLength(4)
})

test('a value that is refused undoes itself only', async () => {
  const transaction = openTransaction(connection, ended)
  await transaction.execute("INSERT INTO notes VALUES ('a')")
  await expect(transaction.execute("INSERT INTO notes VALUES ('a')")).rejects.toThrow(/UNIQUE/)
  await transaction.execute("INSERT INTO notes VALUES ('b')")
  await transaction.commit()
  expect(await texts()).toEqual(['a', 'b'])
})

test('after a fault that may have ended the transaction nothing more is written, and the commit fails', async () => {
  const transaction = openTransaction(connection, ended)
  await transaction.execute("INSERT INTO notes VALUES ('a')")
  await connection.execute('PRAGMA max_page_count = 1')
  await expect(
    transaction.execute({ sql: 'INSERT INTO notes VALUES (?)', args: ['x'.repeat(100_000)] }),
  ).rejects.toThrow(/full/)
  await expect(transaction.execute("INSERT INTO notes VALUES ('b')")).rejects.toThrow(TransactionLostError)
  await expect(transaction.commit()).rejects.toThrow(TransactionLostError)
  expect(ended).toHaveBeenCalledOnce()
  expect(await texts()).toEqual([])
})

test('a commit that the database refuses is an error, and the connection is not used again', async () => {
  const transaction = openTransaction(connection, ended)
  await connection.execute('ROLLBACK')
  await expect(transaction.commit()).rejects.toThrow(TransactionLostError)
  expect(ended).toHaveBeenCalledExactlyOnceWith(false)
})
