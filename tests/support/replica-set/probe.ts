// Ends with code 0 where the tests can have a MongoDB with transactions. Else says why not.
import { startReplicaSet } from './start.ts'

const mongo = await startReplicaSet()
if ('missing' in mongo) {
  console.error(mongo.missing)
  process.exitCode = 1
} else {
  await mongo.stop()
}
