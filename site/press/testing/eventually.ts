import { vi } from 'vitest'

/** Resolves once the check passes. @throws what it threw last, after ten seconds */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 10_000, interval: 10 })
}
