import type { Id } from '../endpoints.ts'

/** What the newsroom knows, that a text may name. */
export type Known = {
  chambers: { id: Id; name: string; aliases: string[] }[]
  /** So that a chamber is not found at the end of another's name. */
  places: string[]
  awards: { id: Id; title: string; year: number; series: string; laureates: Id[] }[]
}
