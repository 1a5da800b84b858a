import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { treeChanges } from '../release/diff-trees.ts'
import { fileOf, type Releases } from '../release/releases.ts'
import { type Bucket, BucketError } from './bucket.ts'
import { type DeployMemory, isMemory, readMemory, writeMemory } from './deploy-memory.ts'
import { headersId, objectHeaders } from './object-headers.ts'
import { inPhases } from './order.ts'
import type { KeptRelease } from './release-store.ts'

/** How many objects a deploy put and took away. */
export type Deployed = { uploaded: number; removed: number }

/** What is to be done, and whether every object that stays has the headers that it would get today. */
type Difference = { upload: string[]; gone: string[]; sameHeaders: boolean }

const atOnce = 16

/**
 * Makes a bucket hold a release: files, then pages, then feeds, and last of all what goes is removed, so that
 * readers meanwhile find what a page needs. A killed deploy is gone on with by the next. Only one may run at a time;
 * where two do, one notices and removes nothing.
 * @param compare look at every object, whatever the bucket remembers @throws BucketError
 */
export async function deploy(
  releases: Releases,
  release: KeptRelease,
  bucket: Bucket,
  { compare }: { compare: boolean },
): Promise<Deployed> {
  const before = await readMemory(bucket)
  const knowsAll = before?.complete && before.headers === headersId && releases.has(before.tree) && !compare
  const { upload, gone, sameHeaders } = knowsAll
    ? byTrees(releases, before.tree, release.tree)
    : await byListing(releases, release.tree, bucket, before)
  const isDone = before?.complete && before.tree === release.tree && sameHeaders
  if (isDone && upload.length + gone.length === 0) return { uploaded: 0, removed: 0 }

  const memory: DeployMemory = {
    format: 1,
    run: randomUUID(),
    release: release.number,
    tree: release.tree,
    complete: false,
    headers: sameHeaders ? headersId : null,
    // Of what a killed deploy put, or a cache was not told of, readers may have got what is gone again.
    purged: knowsAll && before.purged === before.tree ? before.purged : null,
    at: new Date().toISOString(),
  }
  await writeMemory(bucket, memory)
  for (const phase of inPhases(upload)) {
    await inParallel(phase, async (path) => {
      const bytes = await readFile(join(releases.root(release.tree), fileOf(path)))
      await bucket.put(fileOf(path), bytes, objectHeaders(path, bytes))
    })
  }
  if ((await readMemory(bucket))?.run !== memory.run)
    throw new BucketError('另一处也在部署到这里，请稍后再试 (another deploy runs): nothing was removed')
  let removed = 0
  await inParallel(gone, async (key) => {
    if (await bucket.removeOurs(key)) removed++
  })
  await writeMemory(bucket, {
    ...memory,
    complete: true,
    headers: headersId,
    at: new Date().toISOString(),
  })
  return { uploaded: upload.length, removed }
}

function byTrees(releases: Releases, from: string, to: string): Difference {
  const changes = [...treeChanges(releases, from, to)]
  return {
    upload: changes.filter(({ kind }) => kind !== 'removed').map(({ path }) => path),
    gone: changes.filter(({ kind }) => kind === 'removed').map(({ path }) => fileOf(path)),
    sameHeaders: true,
  }
}

/** For a bucket that another machine filled, or that a killed deploy left between two releases. */
async function byListing(
  releases: Releases,
  tree: string,
  bucket: Bucket,
  before: DeployMemory | null,
): Promise<Difference> {
  const there = await bucket.list()
  const wanted = [...treeChanges(releases, null, tree)].map(({ path }) => path)
  const keys = new Set(wanted.map(fileOf))
  const isFresh = before === null && !wanted.some((path) => there.has(fileOf(path)))
  const sameHeaders = isFresh || before?.headers === headersId
  const upload: string[] = []
  await inParallel(wanted, async (path) => {
    const etag = sameHeaders ? there.get(fileOf(path)) : undefined
    if (etag === undefined || etag !== (await md5Of(join(releases.root(tree), fileOf(path)))))
      upload.push(path)
  })
  const gone = [...there.keys()].filter((key) => !keys.has(key) && !isMemory(key))
  return { upload, gone, sameHeaders }
}

async function md5Of(file: string): Promise<string> {
  return createHash('md5')
    .update(await readFile(file))
    .digest('hex')
}

/** Some at once. After a failure no more are begun, and it is thrown once none runs any more. */
async function inParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const failures: unknown[] = []
  const worker = async () => {
    for (const item of waiting) {
      if (failures.length > 0) return
      await work(item).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (failures.length > 0) throw failures[0]
}
