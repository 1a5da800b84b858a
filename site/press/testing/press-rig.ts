import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { type CollectionName, collections, type Derivative } from '@guiyan/shared/content'
import { pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { type ReleaseList, releaseListSchema } from '@guiyan/shared/press/release'
import {
  type DocumentKey,
  type DocumentStatus,
  type PressStatus,
  pressStatusSchema,
} from '@guiyan/shared/press/status'
import { parseSettings } from '@guiyan/shared/settings'
import pino from 'pino'
import { sampleDocuments } from '../../src/sample/documents.ts'
import { tinyPicture } from '../../src/sample/tiny-picture.ts'
import { Notes } from '../snapshot/notes.ts'
import { type OpenPress, openPress, type PressOptions } from '../open-press.ts'
import { noDrawer } from '../posters/drawer.ts'
import { openSnapshot } from '../snapshot/open-snapshot.ts'
import { usualTiming } from '../press.ts'
import { siteTerms } from '../../src/zh-hant/terms.ts'
import { testBundle } from './build-bundle.ts'
import { StandInCms } from './stand-in-cms.ts'

export const testSecret = 'a secret of the tests, long enough to be taken'

/** The address that pages name. It is fixed, so that bytes are the same whatever port a test got. */
export const testSiteUrl = 'http://site.test'

/** What the tests' newsroom says of itself, as it is set, and as pages get it. */
export const testImprintSettings = {
  SITE_ICP: '闽ICP备2026000001号-1',
  SITE_CONTACT: 'desk@site.test',
  SITE_LICENCE: 'CC BY 4.0',
}
export const { imprint: testImprint } = parseSettings(testImprintSettings)

/** A stand-in CMS with the sample documents, and a press of a folder of its own beside it. */
export class PressRig {
  readonly cms = new StandInCms()
  readonly folder: string
  url = ''
  #open: OpenPress | undefined

  /** @param disk folder in which the press gets one of its own */
  constructor(disk = tmpdir()) {
    this.folder = mkdtempSync(join(disk, 'guiyan-press-'))
  }

  async start(options: Partial<PressOptions> = {}): Promise<void> {
    publishSample(this.cms)
    await this.cms.start()
    await this.startPress(options)
  }

  async startPress(options: Partial<PressOptions> = {}): Promise<void> {
    this.#open = await openPress({
      folder: this.folder,
      bundleFolder: testBundle(),
      cmsUrl: this.cms.url,
      siteUrl: testSiteUrl,
      imprint: testImprint,
      hant: 'tw',
      terms: siteTerms(null),
      secret: testSecret,
      log: pino({ level: 'silent' }),
      // Long, so that only what a test does wakes the press.
      timing: { ...usualTiming, healMs: 60_000 },
      drawer: noDrawer,
      ...options,
    })
    this.#open.server.listen(0, '127.0.0.1')
    await once(this.#open.server, 'listening')
    const { port } = this.#open.server.address() as AddressInfo // reason: it listens on a port, not a pipe
    this.url = `http://127.0.0.1:${port}`
    this.#open.start()
  }

  async stopPress(): Promise<void> {
    await this.#open?.close()
    this.#open = undefined
  }

  async stop(): Promise<void> {
    await this.stopPress()
    await this.cms.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  get(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.url + path, { redirect: 'manual', ...init })
  }

  /** @param documents ids, or ids with the publish that each change came from */
  ping(
    collection: CollectionName,
    ...documents: (number | { id: number; publish: string })[]
  ): Promise<Response> {
    const changes = documents.map((each) => {
      const { id, publish } = typeof each === 'number' ? { id: each, publish: undefined } : each
      return { collection, id: String(id), publish }
    })
    return fetch(this.url + pressPaths.ping, {
      method: 'POST',
      headers: { authorization: `Bearer ${pressToken(testSecret)}` },
      body: JSON.stringify({ changes }),
    })
  }

  /** Publishes a photo that the press cannot take over: no page that shows it can be rendered. @returns its id */
  async publishBrokenPhoto(): Promise<number> {
    const id = 9999
    this.cms.publish('photos', id, { caption: null })
    await this.ping('photos', id)
    return id
  }

  state() {
    if (!this.#open) throw new Error('the press does not run')
    return this.#open.press.state()
  }

  /** A question or an order with the right token. @returns status and answer */
  async ask(path: string, body?: unknown): Promise<{ status: number; answer: unknown }> {
    const response = await fetch(this.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${pressToken(testSecret)}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, answer: await response.json() }
  }

  /** @param documents keys of those whose status is wanted */
  async status(...documents: DocumentKey[]): Promise<PressStatus> {
    const { answer } = await this.ask(`${pressPaths.status}?documents=${documents.join(',')}`)
    return pressStatusSchema.parse(answer)
  }

  async releases(): Promise<ReleaseList> {
    return releaseListSchema.parse((await this.ask(pressPaths.releases)).answer)
  }

  /** Resolves with a document's status once it is as wanted. @throws with the last status after ten seconds */
  async proven(key: DocumentKey, wanted: (status: DocumentStatus) => boolean): Promise<DocumentStatus> {
    const end = performance.now() + 10_000
    for (;;) {
      const status = (await this.status(key)).documents[key]
      if (status && wanted(status)) return status
      if (performance.now() > end) throw new Error(`${key} stays ${JSON.stringify(status)}`)
      await wait(10)
    }
  }

  /** Resolves once the page answers as wanted. @throws with the last answer after ten seconds */
  async until(path: string, wanted: (response: Response, text: string) => boolean): Promise<void> {
    const end = performance.now() + 10_000
    for (;;) {
      const response = await this.get(path)
      const text = await response.text()
      if (wanted(response, text)) return
      if (performance.now() > end) {
        throw new Error(`${path} stays ${response.status}: ${this.state().problem ?? text.slice(0, 500)}`)
      }
      await wait(10)
    }
  }

  /** Resolves once nothing is left to do. */
  async settled(): Promise<void> {
    await this.until('/healthz', (_response, text) => /"ready":true.*"behind":0/.test(text))
  }

  /** Whether the press has taken over all documents of the CMS as they are now. */
  hasPulled(): boolean {
    const wanted = collections.flatMap((collection) =>
      this.cms.all()[collection].map(({ id, updatedAt }) => `${collection}/${id} ${updatedAt}`),
    )
    const database = new DatabaseSync(join(this.folder, 'snapshot.db'), { readOnly: true })
    const rows = database.prepare('SELECT collection, id, updated_at FROM documents').all()
    database.close()
    const there = new Set(rows.map((row) => `${row['collection']}/${row['id']} ${row['updated_at']}`))
    return there.size === wanted.length && wanted.every((each) => there.has(each))
  }

  /** Whether no page of the newest release lacks its poster. */
  hasPosters(): boolean {
    const database = new DatabaseSync(join(this.folder, 'snapshot.db'), { readOnly: true })
    const lacking = new Notes(database).undrawn(0, 1)
    database.close()
    return lacking.length === 0
  }

  /** Every file of the live release, by its place in it. */
  tree(): Map<string, string> {
    // By its own name: `current` may be swapped while it is read.
    return filesOf(realpathSync(join(this.folder, 'releases', 'current')))
  }

  /** Deletes everything the press has, as a person may. */
  forgetPress(): void {
    rmSync(this.folder, { recursive: true })
  }

  /** Copies the snapshot, to put it back as if later writes had not been made. The press must not run. */
  saveSnapshot(): { restore: () => void } {
    const [snapshot, copy] = [join(this.folder, 'snapshot.db'), join(this.folder, 'copy.db')]
    cpSync(snapshot, copy)
    return { restore: () => cpSync(copy, snapshot) }
  }

  /** Documents that the press could not take over. The press must run or have run. */
  rejections(): { collection: string; id: string; problem: string }[] {
    const database = openSnapshot(join(this.folder, 'snapshot.db'))
    const rejections = new Notes(database).rejections()
    database.close()
    return rejections
  }
}

/** Publishes the sample documents in a stand-in CMS, with the files of their photos. */
export function publishSample(cms: StandInCms): void {
  for (const collection of collections) {
    for (const document of sampleDocuments[collection]) cms.publish(collection, document.id, { ...document })
  }
  for (const photo of cms.all().photos) {
    const made = photo['derivatives'] as Derivative[] // reason: as the sample's photos carry them
    for (const { filename, mimeType } of made) cms.files.set(filename, tinyPicture(mimeType, filename))
  }
}

/** Files below a folder, links followed, as latin1 text by relative path. */
export function filesOf(folder: string, root = folder): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = join(folder, entry.name)
    if (entry.isFile()) files.set(relative(root, at), readFileSync(at, 'latin1'))
    else for (const [name, text] of filesOf(at, root)) files.set(name, text)
  }
  return files
}

/** Names of the files that are in one tree only, or not the same in both. */
export function differingFiles(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).sort()
}
