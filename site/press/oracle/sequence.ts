import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bundle } from '../bundle.ts'
import { redirectTarget } from '../release/links.ts'
import { usualTiming } from '../press.ts'
import { QuickDrawer, quickPoster } from '../testing/quick-drawer.ts'
import { differingFiles, PressRig, testSiteUrl } from '../testing/press-rig.ts'
import { freshTree, staticTree, type Tree } from './clean-trees.ts'
import { type Edit, type Pinged, proposalOf, scheduledOf } from './edits.ts'
import { Newsroom, type Proposal, type Ref } from './newsroom.ts'
import { Schedule } from './schedule.ts'

/** One step of a sequence as it is done; `restart` stops the press wherever it is and starts it again. */
export type Step = 'restart' | (Proposal & Pinged)

/** The live site is not what the published documents say. `by` names the comparison that found it. */
export class OracleError extends Error {
  override name = 'OracleError'
  readonly by: 'press' | 'astro'

  constructor(by: 'press' | 'astro', problem: string, steps: Step[]) {
    super([problem, 'after (for kept.ts):', ...steps.map((step) => `  ${JSON.stringify(step)},`)].join('\n'))
    this.by = by
  }
}

/** Edits that the CMS took, and what the press made of them. */
export type Tally = { edits: number; builds: number }

const comparedEvery = 5
const settlesWithinMs = 10_000
const stuckAfterMs = 4000
/** A lost ping is made good within this. */
const healMs = 400
// Random edits drop laureates and pages at will.
const leniency = { fallShare: 1, waived: ['laureate-fall'] }
const options = { timing: { ...usualTiming, healMs }, leniency }

/**
 * Does the edits against a CMS and a press of their own, and compares what is served: every few edits with a
 * render from nothing, at the end with what `astro build` makes (unless `build` is false).
 * @throws OracleError
 */
export async function runSequence(
  steps: readonly (Edit | Step)[],
  { bundle, build }: { bundle: Bundle; build: boolean },
): Promise<Tally> {
  const run = new Sequence(bundle)
  try {
    await run.start()
    for (const step of steps) await run.step(step)
    await run.doScheduled(Infinity)
    await run.compareWithPress()
    if (build) await run.compareWithAstro()
    return { edits: run.taken, builds: build ? 1 : 0 }
  } finally {
    await run.stop()
  }
}

class Sequence {
  readonly #rig = new PressRig()
  readonly #newsroom = new Newsroom(this.#rig.cms)
  readonly #schedule = new Schedule(this.#newsroom)
  readonly #bundle: Bundle
  readonly #done: Step[] = []
  #unsent: Ref[] = []
  taken = 0

  constructor(bundle: Bundle) {
    this.#bundle = bundle
  }

  async start(): Promise<void> {
    await this.#rig.start(this.#options())
    await this.#settled()
  }

  #options() {
    return { ...options, drawer: new QuickDrawer(join(this.#rig.folder, 'posters')) }
  }

  stop(): Promise<void> {
    return this.#rig.stop()
  }

  async step(step: Edit | Step): Promise<void> {
    if (step === 'restart' || ('what' in step && step.what === 'restart')) return this.#restart()
    if ('what' in step && step.what === 'schedule') {
      const scheduled = scheduledOf(this.#newsroom, step.how)
      if (scheduled)
        this.#schedule.add(this.taken + scheduled.inEdits, { ...scheduled.proposal, ping: step.ping })
      return
    }
    const proposal = 'what' in step ? proposalOf(this.#newsroom, step) : step
    if (proposal) await this.#edit({ ...proposal, ping: step.ping })
    await this.doScheduled(this.taken)
  }

  /** Does what was set for a time up to the edit of that number. */
  async doScheduled(upTo: number): Promise<void> {
    for (const proposal of this.#schedule.due(upTo)) await this.#edit(proposal)
  }

  async #edit(proposal: Proposal & Pinged): Promise<void> {
    const changed = this.#newsroom.commit(proposal)
    if (changed.length === 0) return
    this.taken++
    this.#done.push(proposal)
    if (proposal.ping !== 'lost') this.#unsent.push(...changed)
    if (proposal.ping === 'sent') await this.#ping()
    if (this.taken % comparedEvery === 0) await this.compareWithPress()
  }

  async #restart(): Promise<void> {
    this.#done.push('restart')
    await this.#rig.stopPress()
    await this.#rig.startPress(this.#options())
  }

  async compareWithPress(): Promise<void> {
    await this.#ping()
    await this.#settled()
    this.#compare('press', await freshTree(this.#rig.cms, this.#bundle, testSiteUrl, quickPoster))
  }

  async compareWithAstro(): Promise<void> {
    const tree = await staticTree(this.#rig.cms, quickPoster)
    this.#compare('astro', tree)
    for (const [file, text] of tree) await this.#compareServed(file, text)
  }

  async #compareServed(file: string, text: string): Promise<void> {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`
    const response = await this.#rig.get(path)
    const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1')
    const target = path.endsWith('/') ? redirectTarget(text) : null
    const right =
      target === null
        ? bytes === text && response.status === (file.endsWith('404.html') ? 404 : 200)
        : response.status === 301 && response.headers.get('location') === target
    if (!right) throw new OracleError('press', `${path} is served otherwise: ${response.status}`, this.#done)
  }

  #compare(by: 'press' | 'astro', clean: Tree): void {
    const live = this.#rig.tree()
    const differing = differingFiles(clean, live)
    if (differing.length === 0) return
    const lines = differing
      .slice(0, 8)
      .map((file) => `  ${file}: ${difference(live.get(file), clean.get(file))}`)
    const more = differing.length > 8 ? [`  and ${differing.length - 8} more`] : []
    throw new OracleError(by, [`live and clean differ:`, ...lines, ...more].join('\n'), this.#done)
  }

  async #ping(): Promise<void> {
    const byCollection = Map.groupBy(this.#unsent, (ref) => ref.collection)
    this.#unsent = []
    for (const [collection, refs] of byCollection)
      await this.#rig.ping(collection, ...refs.map(({ id }) => id))
  }

  /** Resolves once the press has taken over all that is published and shows it. @throws OracleError where it does not */
  async #settled(): Promise<void> {
    const began = performance.now()
    let pulledAt = Infinity
    for (;;) {
      const now = performance.now()
      const pulled = this.#rig.hasPulled()
      if (!pulled) pulledAt = Infinity
      else if (pulledAt === Infinity) pulledAt = now
      const { ready, behind, problem } = this.#rig.state()
      if (pulled && ready && behind === 0 && this.#rig.hasPosters()) return
      // A refusal of a half-pulled state is made good by the next pull; one that stays is wrong.
      if (now - began > settlesWithinMs || (problem !== null && now - pulledAt > stuckAfterMs)) {
        const stuck = problem ?? JSON.stringify(this.#rig.rejections())
        throw new OracleError('press', `the press does not get there: ${stuck}`, this.#done)
      }
      await wait(5)
    }
  }
}

/** Where two files part: the first bytes that differ, on both sides. */
function difference(live: string | undefined, clean: string | undefined): string {
  if (live === undefined) return 'is not live'
  if (clean === undefined) return 'is live, should not be there'
  let at = 0
  while (live[at] === clean[at]) at++
  const shown = (text: string) =>
    JSON.stringify(Buffer.from(text.slice(Math.max(0, at - 60), at + 90), 'latin1').toString('utf8'))
  return `live ${shown(live)}, clean ${shown(clean)}`
}
