import { oneAtATime } from '../one-at-a-time.ts'

/**
 * Saves of arrangements and the making of articles, one after the other. Without transactions (MongoDB alone) nothing else keeps two of them from
 * seeing the same version.
 */
export const inDeskTurn = oneAtATime()
