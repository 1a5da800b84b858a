import type { Build } from '../compare/builds.ts'
import type { machine } from '../machine.ts'
import type { measure } from '../newsroom/publish-run.ts'

/** Figures of edits, in turn or at once; those of edits in turn have more. */
export type Edits = Awaited<ReturnType<typeof measure>>
export type Rush = Edits
/** What `bench:compare --json` prints. */
export type Comparison = {
  articles: number
  machine: ReturnType<typeof machine>
  edits: Edits
  builds: Build[]
  incrementalToEdit: number | null
  pressToHugoCpu: number | null
}
/** What `bench:report` keeps. */
export type Figures = { comparisons: Comparison[]; rush: Rush }
