/** Newspaper time: a day begins and ends in Quanzhou, wherever the server stands. Quanzhou has no summer time. */
export const newsroomOffsetMs = 8 * 3600 * 1000

/** The day of a moment in Quanzhou: `2026-11-23T17:00:00Z` → `2026-11-24`. @throws RangeError where it is no moment */
export function dayOf(moment: Date): string {
  return new Date(moment.getTime() + newsroomOffsetMs).toISOString().slice(0, 10)
}
