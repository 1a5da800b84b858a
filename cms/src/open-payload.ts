import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { readEnvironment } from './env.ts'
import { MoveError } from './move/move-error.ts'
import { refuseStart } from './move/refuse-start.ts'
import { startLogging } from './readable-log.ts'

/** The database cannot be opened, or cannot be brought to this version's tables. */
export class DatabaseNotReadyError extends Error {
  override name = 'DatabaseNotReadyError'
}

/**
 * Connects, and on SQLite runs the migrations that are due.
 * @param cron whether scheduled publishing runs in this process
 * @throws DatabaseNotReadyError in words for the person who set `DATABASE_URL`; MoveError where a move is in the way
 */
export async function openPayload(config: Promise<SanitizedConfig>, cron: boolean): Promise<Payload> {
  if (process.env.LOG_LEVEL) startLogging()
  try {
    await refuseStart(readEnvironment())
    const failed = '数据库升级没有完成 (migration failed; LOG_LEVEL=error npm start says why)'
    return await toldIfEnded(failed, () => getPayload({ config, cron }))
  } catch (cause) {
    if (cause instanceof MoveError) throw cause
    const reason =
      cause instanceof Error ? cause.message.replace(/^(Error: cannot connect to \w+[:.] )+/, '') : ''
    throw new DatabaseNotReadyError(
      `数据库打不开，请检查 DATABASE_URL (cannot open the database, check DATABASE_URL): ${reason}`,
      { cause },
    )
  } finally {
    startLogging()
  }
}

/** Payload ends the process itself where a migration fails: then somebody is to be told. */
export async function toldIfEnded<T>(words: string, work: () => Promise<T>): Promise<T> {
  const tell = () => console.error(words)
  process.on('exit', tell)
  return work().finally(() => process.off('exit', tell))
}
