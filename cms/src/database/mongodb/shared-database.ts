import type { NewsroomDatabase } from '@guiyan/newsroom'
import type { Turns } from './turns.ts'

/** What our MongoDB adapter offers beyond Payload's. */
export type SharedDatabase = NewsroomDatabase & { turns: Turns }
