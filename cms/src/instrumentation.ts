import { onShutdown } from './shutdown.ts'

/**
 * Next calls this once before it takes requests: Payload connects, and the clock of scheduled publishing starts.
 * Payload alone would begin both with the first request, so a quiet night would publish nothing.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('./payload.config.ts'),
  ])
  const payload = await getPayload({ config, cron: true })
  onShutdown(() => payload.destroy())
}
