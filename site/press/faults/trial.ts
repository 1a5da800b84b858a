import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { collections } from '@guiyan/shared/content'
import { pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { pressStatusSchema } from '@guiyan/shared/press/status'
import { type Poster, posterFile } from '../../src/posters/poster.ts'
import { type Bundle } from '../bundle.ts'
import { freshTree, type Tree } from '../oracle/clean-trees.ts'
import { drawPoster } from '../posters/draw-poster.ts'
import { freePort } from '../testing/free-port.ts'
import {
  differingFiles,
  filesOf,
  publishSample,
  testImprintSettings,
  testSecret,
} from '../testing/press-rig.ts'
import { StandInCms } from '../testing/stand-in-cms.ts'
import { Child } from './child.ts'
import type { Edited } from './edit-stream.ts'

/** A publish that was acknowledged must be live this long after the press's return, in milliseconds. */
export const liveWithinMs = 60_000

const headers = { authorization: `Bearer ${pressToken(testSecret)}` }

/** What must never be, or what must be and does not come. */
export class TrialError extends Error {
  override name = 'TrialError'
}

/**
 * A press in a process of its own with a folder of its own, a CMS beside it, and a static server that goes on while
 * the press is dead.
 */
export class Trial {
  readonly cms = new StandInCms()
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'guiyan-faults-'))
  readonly folder = join(this.#dataDir, 'press')
  readonly releases = join(this.folder, 'releases')
  readonly #bundle: Bundle
  readonly #posters = new Map<string, Buffer>()
  #sitePort = 0
  #sites = 0
  #press: Child | null = null
  #server: Child | null = null

  constructor(bundle: Bundle) {
    this.#bundle = bundle
  }

  async start(): Promise<void> {
    publishSample(this.cms)
    await this.cms.start()
    this.#sitePort = await freePort()
    await this.#compile()
  }

  async stop(): Promise<void> {
    await this.#press?.kill()
    await this.#server?.kill()
    await this.cms.stop()
    rmSync(this.#dataDir, { recursive: true, force: true })
  }

  /** Serves `current/` from another process. @returns its address */
  async serve(): Promise<string> {
    this.#server = new Child('faults/site-server.ts', { RELEASES: this.releases })
    const { port } = (await this.#server.ready()) as { port: number } // reason: site-server.ts says so
    return `http://127.0.0.1:${port}`
  }

  /** From its next start on the press makes the site for another address: every page differs. */
  moveSite(): void {
    this.#sites++
  }

  /** Starts the press, to die at `failPoint` (fail-point.ts) where one is named. Does not wait. */
  startPress(failPoint?: string): Child {
    this.#press = new Child('main.ts', {
      DATA_DIR: this.#dataDir,
      SITE_PORT: String(this.#sitePort),
      CMS_URL: this.cms.url,
      SITE_URL: this.#siteUrl(),
      ...testImprintSettings,
      PAYLOAD_SECRET: testSecret,
      NODE_COMPILE_CACHE: join(this.#dataDir, 'compiled'),
      ...(failPoint ? { GUIYAN_FAIL_POINT: failPoint } : {}),
    })
    return this.#press
  }

  /** As the CMS does: nobody waits for it, and a dead press misses it. */
  ping(...changes: Edited[]): void {
    const body = JSON.stringify({
      changes: changes.map(({ collection, id }) => ({ collection, id: String(id) })),
    })
    fetch(this.#pressUrl() + pressPaths.ping, { method: 'POST', headers, body }).then(
      (response) => response.body?.cancel(),
      () => undefined,
    )
  }

  /** What `/healthz` says, or null while nobody answers. */
  async health(): Promise<Record<string, unknown> | null> {
    try {
      const response = await fetch(`${this.#pressUrl()}/healthz`)
      return (await response.json()) as Record<string, unknown> // reason: serving/endpoints.ts answers an object
    } catch {
      return null
    }
  }

  /** Every address that the site has now. */
  async addresses(): Promise<string[]> {
    const tree = await this.#cleanTree()
    return [...tree.keys()].map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
  }

  /**
   * Resolves once the live tree is what a render from nothing makes of all that the CMS has acknowledged, and every
   * document has its receipt; nothing may be edited meanwhile. @param sinceMs `performance.now()` from which the time counts @returns how long it took
   * @throws TrialError
   */
  async untilLive(sinceMs: number): Promise<number> {
    const clean = await this.#cleanTree()
    for (;;) {
      const health = await this.health()
      const differing = health?.['behind'] === 0 ? differingFiles(clean, this.#liveTree()) : null
      const unproven = differing?.length === 0 ? await this.#unproven() : null
      const took = performance.now() - sinceMs
      if (unproven?.length === 0) return took
      if (took > liveWithinMs) {
        const what = (unproven ?? differing)?.slice(0, 8).join(', ') ?? JSON.stringify(health)
        throw new TrialError(`not live within 60 s: ${what}\n${this.#press?.output() ?? ''}`)
      }
      await wait(20)
    }
  }

  /** A press that ends by itself leaves what it compiled, a third of a start, for all those that are killed. */
  async #compile(): Promise<void> {
    const press = this.startPress()
    await press.ready()
    await press.kill('SIGTERM')
  }

  /** Published documents that have no receipt for what they are now. */
  async #unproven(): Promise<string[]> {
    const published = collections.flatMap((collection) =>
      this.cms.all()[collection].map(({ id, updatedAt }) => ({ key: `${collection}:${id}`, updatedAt })),
    )
    const asked = published.map(({ key }) => key).join(',')
    const response = await fetch(`${this.#pressUrl()}${pressPaths.status}?documents=${asked}`, { headers })
    const { documents } = pressStatusSchema.parse(await response.json())
    return published
      .filter(({ key, updatedAt }) => documents[key]?.receipt?.revision !== updatedAt)
      .map(({ key }) => `no receipt for ${key}`)
  }

  #pressUrl(): string {
    return `http://127.0.0.1:${this.#sitePort}`
  }

  /** By its own name: `current` may be swapped while it is read. */
  #liveTree(): Tree {
    return filesOf(realpathSync(join(this.releases, 'current')))
  }

  #cleanTree(): Promise<Tree> {
    return freshTree(this.cms, this.#bundle, this.#siteUrl(), (poster) => this.#poster(poster))
  }

  /** Each is drawn once. */
  async #poster(poster: Poster): Promise<Buffer> {
    const file = posterFile(poster)
    const bytes = this.#posters.get(file) ?? (await drawPoster(poster))
    this.#posters.set(file, bytes)
    return bytes
  }

  #siteUrl(): string {
    return `http://site${this.#sites}.test`
  }
}
