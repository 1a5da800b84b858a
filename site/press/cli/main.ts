import { parseArgs } from 'node:util'
import { pressToken } from '@guiyan/shared/press/endpoints'
import { parseSettings, SettingsError } from '@guiyan/shared/settings'
import { SecretMissingError, secretOf } from '../installation.ts'
import type { Command, Context } from './command.ts'
import { CommandError, UsageError } from './errors.ts'
import { PressClient } from './press-client.ts'

/** Each is loaded when it is asked for: `status` need not load what deploys. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  status: () => import('./status.ts'),
  releases: () => import('./releases.ts'),
  plan: () => import('./plan.ts'),
  rebuild: () => import('./rebuild.ts'),
  restore: () => import('./restore.ts'),
  resume: () => import('./resume.ts'),
  override: () => import('./override.ts'),
  export: () => import('./export.ts'),
  deploy: () => import('./deploy.ts'),
  token: () => import('./token.ts'),
}

const exitCodes = { done: 0, failed: 1, usage: 2 }

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map(async (load) => (await load()).command))
  const width = Math.max(...all.map(({ usage }) => usage.length))
  const lines = all.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`)
  return ['用法 usage: npm run press -- COMMAND', '', ...lines].join('\n')
}

async function run([name, ...args]: string[]): Promise<void> {
  if (name === undefined) throw new UsageError(await help())
  if (name === '--help' || name === '-h' || name === 'help') return console.log(await help())
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new UsageError(`没有这个命令 (no such command): ${name}\n\n${await help()}`)
  const { command } = await load()
  const { positionals, values } = parsed(args, command)
  if (values['help'] === true) return console.log(`npm run press -- ${command.usage}\n${command.summary}`)
  const settings = parseSettings(process.env)
  const context: Context = {
    settings,
    press: () => new PressClient(`http://127.0.0.1:${settings.sitePort}`, pressToken(secretOf(settings))),
    print: (line) => console.log(line),
  }
  await command.run({ words: positionals, options: values }, context)
}

function parsed(args: string[], command: Command) {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
    // reason: no option of ours may be given more than once, so none is a list
    return { positionals, values: values as Record<string, string | boolean | undefined> }
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause)
    throw new UsageError(`参数有误 (wrong option): ${words}\n用法 usage: ${command.usage}`, { cause })
  }
}

/** What a person can do something about is said in its own words, anything else with its stack. */
function report(error: unknown): number {
  const expected = [UsageError, CommandError, SettingsError, SecretMissingError]
  const isExpected = error instanceof Error && expected.some((kind) => error instanceof kind)
  console.error(isExpected ? error.message : error)
  return error instanceof UsageError ? exitCodes.usage : exitCodes.failed
}

run(process.argv.slice(2)).then(
  () => (process.exitCode = exitCodes.done),
  (error: unknown) => (process.exitCode = report(error)),
)
