import type { NewsroomDatabase } from '@guiyan/newsroom'
import type { sqliteAdapter } from '@payloadcms/db-sqlite'
import { snakeCase } from './snake-case.ts'

type SqliteAdapter = Pick<ReturnType<ReturnType<typeof sqliteAdapter>['init']>, 'client' | 'tableNameMap'>

/** Reads ids and times of change of what is published straight from the table. */
export function headsInSqlite(adapter: SqliteAdapter): NewsroomDatabase['publishedHeads'] {
  return async (collection, after, limit) => {
    const table = adapter.tableNameMap.get(snakeCase(collection))
    if (table === undefined) throw new Error(`no such collection: ${collection}`)
    const sql = `SELECT id, updated_at FROM "${table}" WHERE _status = 'published' AND id > ? ORDER BY id LIMIT ?`
    const { rows } = await adapter.client.execute({ sql, args: [after ?? -1, limit] })
    return rows.map((row) => ({ id: Number(row['id']), updatedAt: String(row['updated_at']) }))
  }
}
