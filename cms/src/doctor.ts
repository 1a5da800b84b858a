import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fail } from './fail.ts'

// `npm run doctor [-- --json] [--backups FOLDER|s3://…]`: what is wrong with this installation, and how to mend it. Changes nothing.
// Codes: 0 all is well, 1 something is wrong, 2 wrongly asked.
const options = { json: { type: 'boolean' }, backups: { type: 'string' } } as const
const signs = { well: '✓', wrong: '✗', unasked: '–' }

try {
  const { values } = parseArgs({ options })
  const { workspaceRoot } = await import('./env.ts')
  const { examine } = await import('./doctor/examine.ts')
  const { isBucket } = await import('./backup/which-archive.ts')
  const { backups = '.' } = values
  const found = await examine(
    isBucket(backups) ? backups : resolve(process.env.INIT_CWD ?? workspaceRoot, backups),
  )
  if (values.json) console.log(JSON.stringify(found, null, 2))
  else
    for (const { what, state, says, mend } of found)
      console.log(`${signs[state]} ${what}: ${says}${mend ? `\n    → ${mend}` : ''}`)
  process.exit(found.some(({ state }) => state === 'wrong') ? 1 : 0)
} catch (error) {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`${error.message}\n用法 usage: npm run doctor [-- --json] [--backups FOLDER|s3://…]`)
    process.exit(2)
  }
  fail('没有检查完 (the examination did not end)', error)
}
