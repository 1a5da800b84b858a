import { startMongo } from './start.ts'

/**
 * Vitest's global set-up for the integration suite. With `GUIYAN_TEST_DATABASE=mongodb` it sets `MONGODB_URL` for
 * the suite's workers and ends the server after them.
 * @throws where no server can be had
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.GUIYAN_TEST_DATABASE !== 'mongodb') return undefined
  const mongo = await startMongo()
  if ('missing' in mongo) throw new Error(`MongoDB: ${mongo.missing}`)
  process.env.MONGODB_URL = mongo.url
  return mongo.stop
}
