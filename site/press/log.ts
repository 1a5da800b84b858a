import pino, { type Logger } from 'pino'

export type Log = Logger

const levels: Record<number, string> = { 20: '细节', 30: '', 40: '注意', 50: '错误', 60: '中止' }

/**
 * A log of one readable line an event, on standard output: the launcher shows it to people. With
 * `GUIYAN_LOG=json` it is pino's own JSON, for machines.
 */
export function makeLog(format = process.env['GUIYAN_LOG']): Log {
  if (format === 'json') return pino()
  return pino({ base: null }, { write: (line) => void process.stdout.write(readable(line)) })
}

function readable(line: string): string {
  // reason: pino writes it, with these fields
  const { level, msg, err } = JSON.parse(line) as {
    level: number
    msg?: string
    err?: { stack?: string; message?: string }
  }
  const label = levels[level] ? `${levels[level]} ` : ''
  const detail = err && err.message !== msg ? `\n  ${err.stack ?? err.message}` : ''
  return `${label}${msg ?? ''}${detail}\n`
}
