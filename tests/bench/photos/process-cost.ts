import { readFile } from 'node:fs/promises'

/** What a process used so far: CPU seconds, memory now and at most (`null` where the system does not tell), in MB. */
export type Cost = { cpuSeconds: number; rssMb: number; peakMb: number }

const ticksPerSecond = 100

/** Reads it from Linux's /proc. @throws where there is none */
export async function costOf(pid: number): Promise<Cost> {
  const [stat, status] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8'),
    readFile(`/proc/${pid}/status`, 'utf8'),
  ])
  // Behind the name in brackets, which may hold anything; utime and stime are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    rssMb: megabytes('VmRSS'),
    peakMb: megabytes('VmHWM'),
  }
}
