import { newsroomOffsetMs } from '@guiyan/shared/newsroom-time'

/** How long before its rights end the staff is told of it. */
export const warningDays = 14

const dayMs = 24 * 3600 * 1000

/** The day's first moment in Quanzhou. */
export function startOfDay(moment: Date): Date {
  const local = moment.getTime() + newsroomOffsetMs
  return new Date(local - (local % dayMs) - newsroomOffsetMs)
}

/**
 * How many days a photo may be used after today: 0 on the last one, less where its rights are over, null where they do not
 * end. @param rightsUntil any moment of the last day; the day picker stores noon UTC
 */
export function daysLeft(rightsUntil: unknown, now: Date): number | null {
  const last = typeof rightsUntil === 'string' ? new Date(rightsUntil) : null
  if (!last || Number.isNaN(last.getTime())) return null
  return Math.round((startOfDay(last).getTime() - startOfDay(now).getTime()) / dayMs)
}

/** Whether the last day that a photo may be used is over. */
export function rightsEnded(rightsUntil: unknown, now: Date): boolean {
  return (daysLeft(rightsUntil, now) ?? 0) < 0
}
