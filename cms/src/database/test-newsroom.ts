import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildConfig, getPayload, type Payload } from 'payload'
import { oneWriterSqlite } from './one-writer-adapter.ts'

/** A Payload on a SQLite file of its own, with one collection that has rows in several tables. */
export type TestNewsroom = { payload: Payload; file: string; close: () => Promise<void> }

/** Opens one. Its tables are pushed, as no checked-in migration knows these collections. */
export async function openTestNewsroom(): Promise<TestNewsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'guiyan 数据库-'))
  const file = join(folder, 'test.db')
  const config = buildConfig({
    secret: 'a secret of a test, of 32 characters',
    db: oneWriterSqlite(pathToFileURL(file).href),
    telemetry: false,
    logger: { options: { level: 'fatal' } },
    typescript: { autoGenerate: false },
    collections: [
      { slug: 'users', auth: true, fields: [] },
      {
        slug: 'notes',
        versions: { drafts: true, maxPerDoc: 5 },
        fields: [
          { name: 'title', type: 'text', unique: true },
          { name: 'left', type: 'number' },
          { name: 'right', type: 'number' },
          { name: 'rows', type: 'array', fields: [{ name: 'text', type: 'text' }] },
        ],
      },
    ],
  })
  const payload = await getPayload({ config, key: file, disableOnInit: true })
  await pushSchema(payload)
  return {
    payload,
    file,
    close: async () => {
      await payload.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

type Pushable = {
  schema: Record<string, unknown>
  drizzle: unknown
  requireDrizzleKit: () => {
    pushSchema: (schema: Record<string, unknown>, drizzle: unknown) => Promise<{ apply: () => Promise<void> }>
  }
}

async function pushSchema(payload: Payload): Promise<void> {
  const adapter = payload.db as unknown as Pushable // reason: the general adapter type hides SQLite's parts
  const { apply } = await adapter.requireDrizzleKit().pushSchema(adapter.schema, adapter.drizzle)
  await apply()
}
