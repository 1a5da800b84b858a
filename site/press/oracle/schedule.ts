import type { Newsroom, Proposal, Ref } from './newsroom.ts'
import type { Pinged } from './edits.ts'

type Waiting = { due: number; proposal: Proposal & Pinged; needs: Ref[] }

/** What editors have set for later: REST shows it when its time has come, as things are then. */
export class Schedule {
  readonly #newsroom: Newsroom
  #waiting: Waiting[] = []

  constructor(newsroom: Newsroom) {
    this.#newsroom = newsroom
  }

  /** @param due number of the edit after which it is done */
  add(due: number, proposal: Proposal & Pinged): void {
    const touched = [...(proposal.put ?? []), ...(proposal.shelve ?? []), ...(proposal.erase ?? [])]
    this.#waiting.push({ due, proposal, needs: touched.filter((ref) => this.#newsroom.has(ref)) })
  }

  /** Takes out what is due; what was to be done to a document that was deleted meanwhile is dropped. */
  due(edit: number): (Proposal & Pinged)[] {
    const due = this.#waiting.filter((each) => each.due <= edit)
    this.#waiting = this.#waiting.filter((each) => each.due > edit)
    return due
      .filter(({ needs }) => needs.every((ref) => this.#newsroom.has(ref)))
      .map(({ proposal }) => proposal)
  }
}
