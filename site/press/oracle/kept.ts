import type { Edit } from './edits.ts'

/** Sequences that went wrong once, shortened; each is done first. The name says what was wrong. */
export const kept: Record<string, Edit[]> = {}
