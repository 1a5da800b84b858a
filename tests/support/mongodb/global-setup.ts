import { startMongo } from './start.ts'

/**
 * Vitest's global set-up for the integration suite. With `GUIYAN_TEST_DATABASE=mongodb` it sets `MONGODB_URL` for
 * the suite's workers and ends the server after them; `replica-set` is the same on a server with transactions.
 * @throws where no server can be had
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const database = process.env.GUIYAN_TEST_DATABASE
  if (database !== 'mongodb' && database !== 'replica-set') return undefined
  const mongo = await startMongo(database === 'mongodb' ? 'alone' : 'replica-set')
  if ('missing' in mongo) throw new Error(`MongoDB: ${mongo.missing}`)
  Object.assign(process.env, { MONGODB_URL: mongo.url, GUIYAN_TEST_DATABASE: 'mongodb' })
  return mongo.stop
}
