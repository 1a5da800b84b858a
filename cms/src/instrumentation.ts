import { opening } from './opening.ts'

/**
 * Next calls this once as it starts: Payload connects, and the clock of scheduled publishing begins. Payload alone would
 * begin both with the first request, so a quiet night would publish nothing.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { resolve, reject } = opening()
  try {
    const { openForService } = await import('./open-for-service.ts')
    resolve(await openForService())
  } catch (error) {
    reject(error)
  }
}
