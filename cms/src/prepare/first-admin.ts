import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'

/** Who can sign in after the first start; the password only where this run made it up. */
export type FirstAdmin = { adminEmail: string; adminPassword: string | null }

/**
 * Makes the first admin where there is no user yet, with the given password or a random one (18 characters).
 * An account that exists is left alone, whatever the settings say now.
 */
export async function ensureFirstAdmin(
  payload: Payload,
  given: { adminEmail: string; adminPassword: string | undefined },
): Promise<FirstAdmin> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return { adminEmail: given.adminEmail, adminPassword: null }
  const password = given.adminPassword ?? makePassword()
  await payload.create({
    collection: 'users',
    data: { email: given.adminEmail, password, name: '管理员', roles: ['admin'] },
  })
  return { adminEmail: given.adminEmail, adminPassword: given.adminPassword ? null : password }
}

/** A random password of 18 characters, 108 bits. */
export function makePassword(): string {
  return randomBytes(14).toString('base64url').slice(0, 18)
}
