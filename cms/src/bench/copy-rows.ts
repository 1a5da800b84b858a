import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type Copy, rowId } from './copy.ts'

type Row = Record<string, SQLInputValue>
/** A document's or a version's row with the rows of its arrays and relations. */
type Family = { table: string; row: Row; children: { table: string; parent: string; rows: Row[] }[] }

/**
 * Copies a published document on SQLite, with its newest version, as Payload writes them: the rows of the template
 * in all its tables, with other ids and the copies' own fields. Nobody else may have the file open.
 * @returns the ids of the copies
 */
export function copyRows(file: string, collection: string, template: number, copies: Copy[]): number[] {
  const database = new DatabaseSync(file)
  try {
    database.exec('PRAGMA synchronous = OFF; BEGIN')
    const document = familyOf(database, collection, 'id', template)
    const version = familyOf(database, `_${collection}_v`, 'parent_id', template)
    const table = tables(database)
    const made = copies.map((copy) => {
      const { createdAt, updatedAt } = copy.fields
      const id = table.insert(collection, { ...document.row, ...columns(copy.fields, '') })
      const own = { ...columns(copy.fields, 'version_'), ...columns({ createdAt, updatedAt }, '') }
      const versionId = table.insert(version.table, { ...version.row, ...own, parent_id: id })
      copyChildren(table, document, id, id, copy)
      copyChildren(table, version, versionId, id, copy)
      return id
    })
    database.exec('COMMIT')
    return made
  } finally {
    database.close()
  }
}

/** @param number of the copied document, from which its rows' ids are made */
function copyChildren(
  table: Tables,
  { children }: Family,
  parentId: number,
  number: number,
  copy: Copy,
): void {
  for (const { table: child, parent, rows } of children) {
    for (const [at, row] of rows.entries()) {
      const own: Row = { [parent]: parentId }
      if (typeof row['id'] === 'string') own['id'] = rowId(number, at)
      if ('_uuid' in row) own['_uuid'] = rowId(number, at)
      if (row['chambers_id'] && copy.chamber !== undefined) own['chambers_id'] = copy.chamber
      table.insert(child, { ...row, ...own })
    }
  }
}

/** Field names as columns: publishedAt → published_at. */
function columns(fields: Record<string, unknown>, prefix: string): Row {
  const entries = Object.entries(fields).map(([name, value]): [string, SQLInputValue] => [
    prefix + name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return Object.fromEntries(entries)
}

function familyOf(database: DatabaseSync, table: string, column: string, id: number): Family {
  const rowsOf = (from: string, where: string, value: SQLInputValue) =>
    database.prepare(`SELECT * FROM "${from}" WHERE "${where}" = ? ORDER BY id`).all(value) as Row[] // reason: columns hold what was put in
  const row = rowsOf(table, column, id).at(-1)
  if (!row) throw new Error(`${table}: no row to copy`)
  const all = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all()
  const children = all.flatMap(({ name }) => {
    const child = String(name)
    if (!child.startsWith(`${table}_`)) return []
    const keys = database.prepare(`PRAGMA foreign_key_list("${child}")`).all()
    const key = keys.find((each) => each['table'] === table && /^_?parent_id$/.test(String(each['from'])))
    if (!key) return []
    const parent = String(key['from'])
    return [{ table: child, parent, rows: rowsOf(child, parent, row['id'] ?? null) }]
  })
  return { table, row, children }
}

/** Puts rows in, each with the next id of its table where that counts. */
type Tables = { insert: (table: string, row: Row) => number }

function tables(database: DatabaseSync): Tables {
  const known = new Map<string, { statement: StatementSync; lastId: number }>()
  const opened = (table: string, names: string[]) => {
    const columns = names.map((name) => `"${name}"`).join(', ')
    const statement = database.prepare(
      `INSERT INTO "${table}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`,
    )
    const highest = database.prepare(`SELECT MAX(id) AS id FROM "${table}"`).get()
    return { statement, lastId: Number(highest?.['id']) }
  }
  return {
    insert: (table, row) => {
      const into = known.get(table) ?? opened(table, Object.keys(row))
      known.set(table, into)
      const id = typeof row['id'] === 'string' ? row['id'] : ++into.lastId
      into.statement.run(...Object.values({ ...row, id }))
      return into.lastId
    },
  }
}
