import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { blocksOf } from './blocks.ts'
import { printedReport } from './cli/print-report.ts'
import { reportOf } from './cli/report.ts'
import { decodeText, maxTextBytes } from './intake/decode-text.ts'
import { ManuscriptError } from './manuscript-error.ts'
import { repairManuscript } from './repair/repair.ts'

// `npm run manuscript -- FILE [--json]`: what the writing desk makes of a text file.

function main(args: string[]): number {
  const files = args.filter((arg) => !arg.startsWith('--'))
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json')
  const [file] = files
  try {
    if (!file || files.length > 1 || unknown)
      throw new ManuscriptError({
        zh: '用法：npm run manuscript -- 文件.txt [--json]',
        en: 'usage: npm run manuscript -- FILE.txt [--json]',
      })
    const blocks = blocksOf(readText(file))
    const arrangement = repairManuscript(blocks)
    const report = args.includes('--json')
      ? JSON.stringify(reportOf(blocks, arrangement))
      : printedReport(blocks, arrangement)
    process.stdout.write(`${report}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ManuscriptError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

/** Paths are those of whoever typed the command, not of the folder it runs in. */
function readText(file: string): string {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  return decodeText(readBytes(path, file)).text
}

function readBytes(path: string, file: string): Uint8Array {
  try {
    const { size } = statSync(path)
    return size > maxTextBytes ? new Uint8Array(maxTextBytes + 1) : readFileSync(path)
  } catch (error) {
    throw new ManuscriptError({ zh: `打不开文件：${file}`, en: 'the file cannot be read' }, { cause: error })
  }
}

process.exitCode = main(process.argv.slice(2))
