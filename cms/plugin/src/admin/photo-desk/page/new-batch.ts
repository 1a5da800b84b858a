import { randomKey } from '../queue/desk-queue.ts'

/** A name for a batch that begins now: local time, and some letters that keep two people apart. */
export function newBatch(now = new Date()): string {
  // Swedish writes times in the order of their weight.
  const time = now.toLocaleString('sv-SE').replaceAll(/[-:]/g, '').replace(' ', '-')
  return `${time}-${randomKey().slice(0, 6)}`
}
