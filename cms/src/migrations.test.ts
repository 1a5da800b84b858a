import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

type DrizzleKit = {
  generateDrizzleJson: (schema: unknown) => Promise<unknown>
  generateMigration: (before: unknown, after: unknown) => Promise<string[]>
}
type SqliteParts = { schema: unknown; requireDrizzleKit: () => DrizzleKit }

const cms = resolve(fileURLToPath(import.meta.url), '../..')

test('the checked-in migrations lead to the tables that the config has now', async () => {
  process.env.PAYLOAD_SECRET = 'a secret of a test, of 32 characters'
  process.env.DATABASE_URL = 'file:./data/none.db'
  const [{ getPayload }, { default: config }, { migrations }] = await Promise.all([
    import('payload'),
    import('./payload.config.ts'),
    import('./migrations/index.ts'),
  ])
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const { schema, requireDrizzleKit } = payload.db as unknown as SqliteParts // reason: the general adapter type hides SQLite's parts
  const { generateDrizzleJson, generateMigration } = requireDrizzleKit()

  const folder = join(cms, 'src/migrations')
  const last = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  if (!last) throw new Error('no migration is checked in')
  const checkedIn: unknown = JSON.parse(readFileSync(join(folder, last), 'utf8'))
  const missing = await generateMigration(checkedIn, await generateDrizzleJson(schema))

  expect(missing, 'run `pnpm --filter @guiyan/cms migrate:create <name>`').toEqual([])
  expect(migrations.at(-1)?.name).toBe(last.replace('.json', ''))
}, 30_000)
