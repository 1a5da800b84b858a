import type { ParseArgsOptionsConfig } from 'node:util'
import type { Settings } from '@guiyan/shared/settings'
import { UsageError } from './errors.ts'
import type { PressClient } from './press-client.ts'

/** What a command works with. */
export type Context = {
  settings: Settings
  /** Asks the running press. Made when first used: export and deploy need neither press nor secret. */
  press: () => PressClient
  /** A line for whoever asked, on standard output. */
  print: (line: string) => void
}

/** What was typed after the command's name. */
export type Given = { words: string[]; options: Record<string, string | boolean | undefined> }

/** One command of `npm run press -- …`. */
export type Command = {
  /** Its words and options: `restore RELEASE` */
  usage: string
  /** One line, in Chinese and English. */
  summary: string
  options?: ParseArgsOptionsConfig
  /** @throws UsageError, CommandError */
  run: (given: Given, context: Context) => Promise<void>
}

/** Who gives the orders of a command line (endpoints.ts in shared). */
export const byCommandLine = { by: '命令行' }

/** The option of every command whose answer a program may want. */
export const jsonOption = { json: { type: 'boolean' } } as const

/** A release's number as typed. @throws UsageError */
export function releaseNumber(word: string | undefined): number {
  if (word === undefined || !/^[1-9]\d{0,8}$/.test(word))
    throw new UsageError(`需要版本号，如 12 (a release's number is needed): ${word ?? ''}`)
  return Number(word)
}

/** Nothing but the options was to be typed. @throws UsageError */
export function noWords({ words }: Given): void {
  if (words.length > 0) throw new UsageError(`多余的参数 (not expected): ${words.join(' ')}`)
}
