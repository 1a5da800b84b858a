import type { DatabaseCopy } from './database-copy.ts'
import { mongodbCopy } from './mongodb-copy.ts'
import { sqliteCopy } from './sqlite-copy.ts'

/** The database of this address, as `DATABASE_URL` names it, absolute. */
export function databaseCopy(url: string): DatabaseCopy {
  return url.startsWith('file:') ? sqliteCopy(url) : mongodbCopy(url)
}
