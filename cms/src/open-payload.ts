import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { startLogging } from './readable-log.ts'

/** The database cannot be opened, or cannot be brought to this version's tables. */
export class DatabaseNotReadyError extends Error {
  override name = 'DatabaseNotReadyError'
}

/**
 * Connects, and on SQLite runs the migrations that are due.
 * @param cron whether scheduled publishing runs in this process
 * @throws DatabaseNotReadyError in words for the person who set `DATABASE_URL`
 */
export async function openPayload(config: Promise<SanitizedConfig>, cron: boolean): Promise<Payload> {
  // Payload ends the process itself where a migration fails.
  const endedByPayload = () =>
    console.error('数据库升级没有完成 (migration failed; LOG_LEVEL=error npm start says why)')
  process.on('exit', endedByPayload)
  if (process.env.LOG_LEVEL) startLogging()
  try {
    return await getPayload({ config, cron })
  } catch (cause) {
    const reason =
      cause instanceof Error ? cause.message.replace(/^(Error: cannot connect to \w+[:.] )+/, '') : ''
    throw new DatabaseNotReadyError(
      `数据库打不开，请检查 DATABASE_URL (cannot open the database, check DATABASE_URL): ${reason}`,
      { cause },
    )
  } finally {
    process.off('exit', endedByPayload)
    startLogging()
  }
}
