import { createHash } from 'node:crypto'
import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible'

/** Who tries: where from, and as whom (as typed). */
export type Attempt = { address: string; account: string }

/** In ten minutes one account may fail this often from one address, and one address over all accounts. */
export const limits = { account: 20, address: 100, windowSeconds: 600 } as const

/** Counts failed sign-ins. */
export type AttemptCounter = {
  /** Counts one attempt as failed, before it is made: a thousand at once cannot all slip through. False: too many. */
  admit: (attempt: Attempt) => Promise<boolean>
  /** It did not fail after all. */
  forgive: (attempt: Attempt) => Promise<void>
}

/** Where attempts are counted: by account and address, and by address alone. */
export type Counts = Record<'account' | 'address', Pick<RateLimiterAbstract, 'consume' | 'delete' | 'reward'>>

/** Counts in this process's memory, by the limits above; nothing outlives a restart. For SQLite, which one process writes to. */
export function countsInMemory(): Counts {
  return {
    account: new RateLimiterMemory({ points: limits.account, duration: limits.windowSeconds }),
    address: new RateLimiterMemory({ points: limits.address, duration: limits.windowSeconds }),
  }
}

/** Counts where it is told to, in this process's memory by default. */
export function createAttemptCounter(counts: Counts = countsInMemory()): AttemptCounter {
  const { account: perAccount, address: perAddress } = counts
  return {
    admit: async (attempt) => {
      try {
        // In this order: an account that is hammered does not use up its address, where others sign in too.
        await perAccount.consume(accountKey(attempt))
        await perAddress.consume(attempt.address)
        return true
      } catch (refused) {
        if (refused instanceof Error) throw refused
        return false
      }
    },
    forgive: async (attempt) => {
      await perAccount.delete(accountKey(attempt))
      await perAddress.reward(attempt.address)
    },
  }
}

/** Of fixed length, whatever was typed. */
function accountKey({ address, account }: Attempt): string {
  return createHash('sha256').update(`${address}\n${account.trim().toLowerCase()}`).digest('base64')
}
