import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { BackupError } from './backup-error.ts'
import type { DatabaseCopy } from './database-copy.ts'

const fileName = 'guiyan.db'

/** SQLite copies itself in a reading transaction: in WAL mode that stops no writer, and no writer changes it. */
export function sqliteCopy(url: string): DatabaseCopy {
  const path = fileURLToPath(url)
  return {
    kind: 'sqlite',
    copyTo: async (folder) => {
      if (!existsSync(path)) throw new BackupError(`没有这个数据库 (no such database): ${path}`)
      const copy = join(folder, fileName)
      const database = new DatabaseSync(path, { readOnly: true, timeout: 30_000 })
      try {
        database.prepare('VACUUM INTO ?').run(copy)
      } finally {
        database.close()
      }
      return soundCounts(copy)
    },
    isEmpty: async () => !existsSync(path),
    restoreFrom: async (folder) => {
      const counts = soundCounts(join(folder, fileName))
      await mkdir(dirname(path), { recursive: true })
      const arriving = `${path}.restoring`
      await copyFile(join(folder, fileName), arriving)
      const file = await open(arriving)
      await file.sync().finally(() => file.close())
      await rename(arriving, path)
      return counts
    },
  }
}

/** @throws BackupError where SQLite finds the file damaged */
function soundCounts(path: string): Record<string, number> {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const [answer] = database.prepare('PRAGMA integrity_check').all()
    if (answer?.integrity_check !== 'ok') {
      throw new BackupError(`数据库已损坏 (the database is damaged): ${JSON.stringify(answer)}`)
    }
    const tables = database
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
      )
      .all()
      .map(({ name }) => String(name))
    return Object.fromEntries(
      tables.map((table) => {
        const row = database.prepare(`SELECT count(*) AS count FROM "${table.replaceAll('"', '""')}"`).get()
        return [table, Number(row?.count)]
      }),
    )
  } finally {
    database.close()
  }
}
