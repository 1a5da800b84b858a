import { cpus, loadavg, release, totalmem } from 'node:os'
import { round } from './figures.ts'

/** What a figure cannot be read without. `load`: how many processes wanted a processor lately, before the run began. */
export function machine() {
  const all = cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    processors: all.length,
    model: all[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    linux: release(),
    node: process.version,
    load: round(loadavg()[0] ?? Number.NaN),
  }
}
