import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// npm run test:faults -- --kills 20 --seed 7 --point swap
const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts']
const others = [...vitest, '--project', 'faults', '--exclude', 'site/press/faults/kills.test.ts']
const args = process.argv.slice(2)

/** Runs a program of ours. @returns whether it ended well */
function passed(command: string[]): boolean {
  const env = { ...process.env, GUIYAN_FAULTS: 'full' }
  return spawnSync(process.execPath, command, { cwd: root, env, stdio: 'inherit' }).status === 0
}

const killed = passed(['site/press/faults/main.ts', ...args])
// Who asks for some steps or kills wants only these.
process.exit((args.length > 0 || passed(others)) && killed ? 0 : 1)
