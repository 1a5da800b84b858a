import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

// `pnpm --filter @guiyan/cms migrate:create [name]` writes the SQLite migration from the last checked-in schema to the
// one that the config has now (none where they agree), and lists all in migrations/index.ts. Opens no database.
// `--afresh` throws the old ones away and writes one for everything: only while nobody has data.
const cms = resolve(fileURLToPath(import.meta.url), '../..')
const folder = join(cms, 'src/migrations')
process.chdir(cms)
process.env.PAYLOAD_SECRET = 'no database is opened to write a migration'
process.env.DATABASE_URL = 'file:./data/none.db'

const afresh = process.argv.includes('--afresh')
if (afresh) {
  for (const file of readdirSync(folder)) if (/^\d/.test(file)) rmSync(join(folder, file))
  makeRunnableByNode()
}

const { getPayload } = await import('payload')
const { default: config } = await import('./payload.config.ts')
// Payload ends the process itself where there is nothing to write.
process.on('exit', makeRunnableByNode)
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({
  migrationName: afresh ? 'initial' : (process.argv[2] ?? 'change'),
  payload,
  skipEmpty: true,
})
process.exit(0)

/** Node strips types but cannot tell an imported type from a value, and follows no import without its extension. */
function makeRunnableByNode(): void {
  const files = readdirSync(folder).filter((file) => /^\d.*\.ts$/.test(file))
  for (const file of files) {
    const path = join(folder, file)
    const source = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      source.replace('{ MigrateUpArgs, MigrateDownArgs,', '{ type MigrateUpArgs, type MigrateDownArgs,'),
    )
  }
  const names = files.map((file) => file.slice(0, -'.ts'.length)).sort()
  const imports = names.map((name) => `import * as m${name} from './${name}.ts'\n`).join('')
  const list = names.map((name) => `  { ...m${name}, name: '${name}' },\n`).join('')
  writeFileSync(join(folder, 'index.ts'), `${imports}\nexport const migrations = [\n${list}]\n`)
}
