import { destination, pino } from 'pino'
import pretty from 'pino-pretty'

const forMachines = process.env.GUIYAN_LOG === 'json'

/**
 * Log lines for a person's terminal; without colours where nobody looks (`NO_COLOR`, a file, a pipe). With
 * `GUIYAN_LOG=json` pino's own JSON, for machines. Silent until the database is open: what goes wrong before is said
 * in one line by whoever started us.
 */
export const log = pino(
  { level: 'fatal', serializers: { err: briefly } },
  forMachines
    ? destination({ dest: 1, sync: true })
    : pretty({
        colorize: process.stdout.isTTY && !process.env.NO_COLOR,
        ignore: 'pid,hostname,name',
        translateTime: 'SYS:HH:MM:ss',
        destination: 1,
        sync: true,
      }),
)

/** From now on says what `LOG_LEVEL` asks for. Where it is not set: machines get each publish, people faults and warnings. */
export function startLogging(): void {
  log.level = process.env.LOG_LEVEL || (forMachines ? 'info' : 'warn')
}

const frames = 6

/**
 * What a fault was and where, and nothing else: database errors carry whole queries with their values, among them
 * people's addresses and password hashes.
 */
export function briefly(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error, message: firstLine(String(error)) }
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: firstLine(error.message),
    stack: stack.slice(0, frames).join('\n'),
    ...(error.cause instanceof Error ? { cause: firstLine(error.cause.message) } : {}),
  }
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 300)
}
