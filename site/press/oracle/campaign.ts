import fc from 'fast-check'
import type { Bundle } from '../bundle.ts'
import { editArbitrary } from './edits.ts'
import { OracleError, runSequence } from './sequence.ts'

/** `runs` sequences of up to `longest` edits, from one seed. */
export type Campaign = { runs: number; seed: number; longest: number }

/** What a campaign did; `failure` is a report with the shortest sequence found, or null. */
export type Outcome = { edits: number; builds: number; failure: string | null }

const shrinksForMs = 120_000

/**
 * Runs random sequences of edits until one goes wrong, and shortens that one.
 * @param onRun called after each sequence that went well, with the figures so far
 */
export async function runCampaign(
  bundle: Bundle,
  { runs, seed, longest }: Campaign,
  onRun: (edits: number) => void = () => undefined,
): Promise<Outcome> {
  const outcome: Outcome = { edits: 0, builds: 0, failure: null }
  let failedBy: 'press' | 'astro' | null = null
  let failedAt = Infinity
  const property = fc.asyncProperty(
    fc.array(editArbitrary, { maxLength: longest, size: 'max' }),
    async (edits) => {
      // What is found without a build is shortened without one. Time enough: the shortest so far is kept.
      if (performance.now() - failedAt > shrinksForMs) return
      try {
        const tally = await runSequence(edits, { bundle, build: failedBy !== 'press' })
        if (failedBy !== null) return
        outcome.edits += tally.edits
        outcome.builds += tally.builds
        onRun(outcome.edits)
      } catch (error) {
        failedBy ??= error instanceof OracleError ? error.by : 'astro'
        failedAt = Math.min(failedAt, performance.now())
        throw error
      }
    },
  )
  const details = await fc.check(property, { numRuns: runs, seed, unbiased: true })
  if (details.failed) {
    const why = details.errorInstance instanceof Error ? details.errorInstance.message : details.errorInstance
    outcome.failure = `seed ${details.seed}, sequence ${details.numRuns}: ${String(why)}`
  }
  return outcome
}
