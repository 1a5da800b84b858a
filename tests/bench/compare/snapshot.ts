import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The content, and how far the tables have come. */
const kept = ['documents', 'bodies', 'facets', 'facet_values', 'meta', 'ledger_steps']

/**
 * Copies a press's snapshot into a folder of its own as if it had been pulled and nothing rendered yet: content
 * without the press's notes. The press must have stopped. @returns the copy's path
 */
export function copyUnreleased(pressFolder: string, to: string): string {
  mkdirSync(to, { recursive: true })
  const copy = join(to, 'snapshot.db')
  withDatabase(join(pressFolder, 'snapshot.db'), (database) => database.exec(`VACUUM INTO '${copy}'`))
  withDatabase(copy, (database) => {
    const tables = database.prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%sqlite_%'`,
    )
    for (const { name } of tables.all()) {
      if (!kept.includes(String(name))) database.exec(`DELETE FROM "${String(name)}"`)
    }
    database.exec(`DELETE FROM meta WHERE name = 'build'; VACUUM`)
  })
  const files = join(pressFolder, 'files')
  if (existsSync(files)) cpSync(files, join(to, 'files'), { recursive: true })
  return copy
}

/** Gives the first article another headline and time of change, as an edit would. */
export function editFirstArticle(snapshot: string, headline: string): void {
  withDatabase(snapshot, (database) => {
    const row = database.prepare(`SELECT MIN(id) AS id FROM bodies WHERE collection = 'articles'`).get()
    const id = String(row?.['id'])
    const at = new Date().toISOString()
    const where = `WHERE collection = 'articles' AND id = ?`
    database
      .prepare(`UPDATE bodies SET json = json_set(json, '$.headline', ?, '$.updatedAt', ?) ${where}`)
      .run(headline, at, id)
    database
      .prepare(`UPDATE documents SET card = json_set(card, '$.headline', ?), updated_at = ? ${where}`)
      .run(headline, at, id)
  })
}

function withDatabase(path: string, work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(path)
  try {
    work(database)
  } finally {
    database.close()
  }
}
