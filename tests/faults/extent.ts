/** `full` in `npm run test:faults`; else the share that `npm test` has time for. */
const isFull = process.env.GUIYAN_FAULTS === 'full'

/** How often the real CMS and the real press are killed, each. */
export const newsroomKills = isFull ? 10 : 1
/** How long another process locks the database, in milliseconds. */
export const lockedMs = isFull ? 30_000 : 6_000
