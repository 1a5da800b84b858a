import type { BasePayload } from 'payload'
import { repeatedly } from '../repeatedly.ts'
import { bringInLine } from './bring-in-line.ts'
import { openPresses } from './press-client.ts'

const everyMs = 5_000

/**
 * Brings a press that was away in line with the others, every few seconds while the process serves; a press alone needs nobody. Says in the
 * log, once, who cannot follow.
 * @returns how to stop; waits for what is being done
 */
export function watchPresses(
  { logger }: Pick<BasePayload, 'logger'>,
  { pressUrls, secret }: { pressUrls: string[]; secret: string },
): () => Promise<void> {
  const presses = openPresses(pressUrls, secret)
  if (presses.length < 2) return async () => {}
  let said = '[]'
  return repeatedly(async () => {
    const missed = await bringInLine(presses)
    if (JSON.stringify(missed) !== said && missed.length > 0)
      logger.warn({ msg: 'presses out of line', missed })
    said = JSON.stringify(missed)
  }, everyMs)
}
