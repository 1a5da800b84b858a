import { getPayload } from 'payload'
import { readEnvironment } from '../env.ts'
import { makePassword } from './first-admin.ts'

/** There is no account with this address. */
class NoAccountError extends Error {
  override name = 'NoAccountError'
}

/**
 * Gives an account a new random password and lifts its lock; for a person with access to the machine.
 * @param email the first admin's where absent
 * @throws NoAccountError, or the database's error
 */
export async function renewPassword(email?: string): Promise<{ email: string; password: string }> {
  const account = email ?? readEnvironment().adminEmail
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config })
  try {
    const where = { email: { equals: account.toLowerCase() } }
    const { docs } = await payload.find({ collection: 'users', where, depth: 0 })
    const user = docs[0]
    if (!user) throw new NoAccountError(`没有这个账号 (no such account): ${account}`)
    const password = makePassword()
    const data = { password, loginAttempts: 0, lockUntil: null }
    await payload.update({ collection: 'users', id: user.id, data })
    return { email: user.email, password }
  } finally {
    await payload.destroy()
  }
}
