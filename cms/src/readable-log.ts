import { pino } from 'pino'
import pretty from 'pino-pretty'

/**
 * Log lines for a person's terminal; without colours where nobody looks (`NO_COLOR`, a file, a pipe). Silent until the
 * database is open: what goes wrong before is said in one line by whoever started us.
 */
export const log = pino(
  { level: 'fatal' },
  pretty({
    colorize: process.stdout.isTTY && !process.env.NO_COLOR,
    ignore: 'pid,hostname,name',
    translateTime: 'SYS:HH:MM:ss',
    destination: 1,
    sync: true,
  }),
)

/** From now on says what `LOG_LEVEL` asks for: faults and warnings where it is not set. */
export function startLogging(): void {
  log.level = process.env.LOG_LEVEL || 'warn'
}
