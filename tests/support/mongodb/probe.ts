// Ends with code 0 where the tests can have a MongoDB; builds it where that is needed. Else says why not.
import { startMongo } from './start.ts'

const mongo = await startMongo()
if ('missing' in mongo) {
  console.error(`MongoDB: ${mongo.missing}`)
  process.exitCode = 1
} else {
  await mongo.stop()
}
