import type { PayloadRequest } from 'payload'

export type Person = { id: number | string; name: string }

/** Who asks, by the name that colleagues know; null for the public. */
export function personOf({ user }: Pick<PayloadRequest, 'user'>): Person | null {
  if (!user) return null
  const { name, email } = user as { name?: unknown; email?: unknown } // reason: the app's user has a name
  const known = [name, email].find((text) => typeof text === 'string' && text !== '')
  return { id: user.id, name: typeof known === 'string' ? known : String(user.id) }
}
