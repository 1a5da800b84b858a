import { randomUUID } from 'node:crypto'
import type { Job, Where } from 'payload'
import type { MongodbAdapter } from './mongodb-adapter.ts'
import type { Turns } from './turns.ts'

const collection = 'payload-jobs' as const

/**
 * Lets each scheduled job be run by one process: Payload looks for jobs that nobody runs, and marks them then, so that two
 * processes may both mark one. Here whoever has the job's turn marks it. A job whose process died, so that its turn ran out, is run by
 * another one.
 */
export function claimJobsInTurn(adapter: MongodbAdapter, turns: Turns): void {
  const { updateJobs } = adapter
  const ownerOf = ownersOf(randomUUID())
  const running = new Set<string>()
  adapter.updateJobs = async (args) => {
    if (!('where' in args) || !args.where || args.data.processing !== true)
      return updateJobs.call(adapter, args)
    for (const id of await doneOf(adapter, running)) {
      running.delete(id)
      await turns.giveBack(ownerOf(id))
    }
    const { limit = 10, sort, where } = args
    const query = { collection, limit, pagination: false, ...(sort ? { sort } : {}) }
    const waiting = await adapter.find<Job>({ ...query, where })
    const left = await adapter.find<Job>({ ...query, where: leftBehind })
    const claimed: Job[] = []
    for (const { id, processing } of [...waiting.docs, ...left.docs]) {
      const owner = ownerOf(String(id))
      const job = await claim({ adapter, turns, id: String(id), owner, wasRunning: processing === true })
      if (!job) continue
      running.add(String(id))
      claimed.push(job)
    }
    return claimed
  }
}

const leftBehind: Where = {
  and: [
    { processing: { equals: true } },
    { hasError: { not_equals: true } },
    { completedAt: { exists: false } },
  ],
}

/** Each job's turn has an owner of its own, so that it can be given back alone. */
const ownersOf = (process: string) => (id: string) => `${process} ${id}`

type Claim = { adapter: MongodbAdapter; turns: Turns; id: string; owner: string; wasRunning: boolean }

/** @returns null where another process has it, or it was done meanwhile */
async function claim({ adapter, turns, id, owner, wasRunning }: Claim): Promise<Job | null> {
  if (!(await turns.takeIfFree(owner, `job:${id}`))) return null
  const where: Where = { and: [{ id: { equals: id } }, { processing: { equals: wasRunning } }] }
  const data = { processing: true, updatedAt: new Date().toISOString() }
  const job: Job | null = await adapter.updateOne({ collection, where, data })
  if (!job) await turns.giveBack(owner)
  return job
}

/** Those that this process claimed and that nobody runs any more. */
async function doneOf(adapter: MongodbAdapter, running: ReadonlySet<string>): Promise<string[]> {
  if (running.size === 0) return []
  const where: Where = { and: [{ id: { in: [...running] } }, { processing: { equals: true } }] }
  const { docs } = await adapter.find<Job>({ collection, where, pagination: false })
  const still = new Set(docs.map(({ id }) => String(id)))
  return [...running].filter((id) => !still.has(id))
}
