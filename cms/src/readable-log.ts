import pretty from 'pino-pretty'

/** Log lines for a person's terminal; without colours where nobody looks (`NO_COLOR`, a file, a pipe). */
export function readableLog() {
  return pretty({
    colorize: process.stdout.isTTY && !process.env.NO_COLOR,
    ignore: 'pid,hostname,name',
    translateTime: 'SYS:HH:MM:ss',
    destination: 1,
    sync: true,
  })
}
