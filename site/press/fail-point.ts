/** The steps of the press in which `npm run test:faults` kills it, in their order. */
export const failPoints = [
  'claim',
  'pull',
  'snapshot-write',
  'plan',
  'render',
  'stage',
  'fsync',
  'verify',
  'swap',
  'note',
  'receipt',
  'poster',
  'collect',
] as const
export type FailPoint = (typeof failPoints)[number]

const [, armed, nth] = /^([a-z-]+):(\d+)$/.exec(process.env['GUIYAN_FAIL_POINT'] ?? '') ?? []
let left = Number(nth)

/**
 * A place in a step where the press may be killed, as a power cut would do it. Does nothing unless the environment
 * names the step: `GUIYAN_FAIL_POINT=stage:3` ends this process with SIGKILL the third time it comes by.
 */
export function failPoint(name: FailPoint): void {
  if (name !== armed || --left !== 0) return
  process.kill(process.pid, 'SIGKILL')
}
