import type { Payload } from 'payload'
import type { Environment } from '../env.ts'
import { compare, type Proof } from './compare.ts'
import { withoutDangling } from './dangling.ts'
import { families, type Family, lastId, loose } from './families.ts'
import { holdSource } from './held-source.ts'
import { mongodbWriter } from './mongodb-writer.ts'
import { noteMoved } from './moved.ts'
import { openNewsroom, type Shelf, shelvesOf } from './newsroom.ts'
import { picturesBetween } from './pictures.ts'
import { sqliteWriter } from './sqlite-writer.ts'
import { targetDatabase } from './target-database.ts'

/** What a move has to tell while it goes on. */
export type MoveReport = {
  resumed: () => void
  progress: (what: string, done: number, all: number) => void
  proven: (what: string, proof: Partial<Proof> & { files?: number; sha256: string }) => void
}

/**
 * Copies a whole newsroom to another database, and its pictures where they change places. Cut short anywhere, the same
 * call goes on. The source stays as it is; every document, version and picture is compared before the target counts.
 * @throws MoveError, or what a disk or a server says
 */
export async function moveNewsroom(from: Environment, to: Environment, report: MoveReport): Promise<void> {
  const source = await holdSource(from)
  try {
    const target = targetDatabase(to.databaseUrl)
    const pictures = picturesBetween(from, to)
    await pictures?.check()
    if (await target.begin()) report.resumed()
    const moved = await pictures?.move((done, all) => report.progress('图片 pictures', done, all))
    if (moved) report.proven('图片 pictures', moved)
    const here = await openNewsroom(from, source.url)
    const there = await openNewsroom(to, target.url)
    try {
      await moveDocuments(here, there, to.databaseUrl.startsWith('file:'), report)
    } finally {
      await there.destroy()
      await here.destroy()
    }
    await target.finish()
  } finally {
    await source.release()
  }
  await noteMoved(from, to)
}

async function moveDocuments(here: Payload, there: Payload, toSqlite: boolean, report: MoveReport) {
  const writer = toSqlite ? await sqliteWriter(there) : mongodbWriter(there)
  const clean = toSqlite ? await withoutDangling(here) : (_: Shelf, family: Family) => family
  // Fields and names are the same on both; each database has a config of its own.
  for (const [at, shelf] of shelvesOf(here).entries()) {
    const twin = shelvesOf(there)[at] ?? shelf
    if (!shelf.numbered) {
      await writer.replace(twin, await loose(here, shelf))
      continue
    }
    const { totalDocs } = await here.db.count({ collection: shelf.slug as never }) // reason: of the config
    let { totalDocs: done } = await there.db.count({ collection: shelf.slug as never }) // reason: of the config
    for await (const batch of families(here, shelf, await lastId(there, shelf))) {
      await writer.put(
        twin,
        batch.map((family) => clean(shelf, family)),
      )
      done += batch.length
      report.progress(shelf.slug, done, totalDocs)
    }
  }
  for (const shelf of shelvesOf(here)) report.proven(shelf.slug, await compare(here, there, shelf, clean))
}
