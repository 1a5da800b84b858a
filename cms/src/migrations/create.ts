import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * `pnpm --filter @guiyan/cms migrate:create [name]`: writes the migration from the last checked-in schema to the
 * one that the config has now (none, where they agree), and lists all in index.ts.
 */
const folder = fileURLToPath(new URL('.', import.meta.url))
process.chdir(join(folder, '../..'))
Object.assign(process.env, { PAYLOAD_SECRET: 'no database is opened to write a migration', DATABASE_URL: 'file::memory:' })

const { getPayload } = await import('payload')
const { default: config } = await import('../payload.config.ts')
process.on('exit', writeIndex)
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({ migrationName: process.argv[2] ?? 'change', payload, skipEmpty: true })
process.exit(0)

/** Payload's own list has no file extensions, which Node cannot follow. */
function writeIndex(): void {
  const names = readdirSync(folder)
    .filter((file) => /^\d.*\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
  const imports = names.map((name) => `import * as m${name} from './${name}.ts'\n`).join('')
  const list = names.map((name) => `  { ...m${name}, name: '${name}' },\n`).join('')
  writeFileSync(join(folder, 'index.ts'), `${imports}\nexport const migrations = [\n${list}]\n`)
}
