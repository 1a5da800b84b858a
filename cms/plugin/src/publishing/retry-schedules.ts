import type { Payload } from 'payload'

/** Six more tries, 2, 4 … 64 s after each other: two minutes in all. */
const retries = { attempts: 6, backoff: { type: 'exponential', delay: 2000 } } as const

/**
 * Lets a planned publish be tried again. Payload gives it up at its first error, though a locked database or a write that
 * lost against another one passes, and nobody is there to press 发布 again.
 * @param payload one that has just opened: its own tasks are there only then
 */
export function retrySchedules({ config }: Pick<Payload, 'config'>): void {
  const task = config.jobs.tasks?.find(({ slug }) => slug === 'schedulePublish')
  if (task) task.retries = retries
}
