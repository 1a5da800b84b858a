import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { whileInUse } from '../release/in-use.ts'
import { Releases } from '../release/releases.ts'
import { Ledger } from '../ledger/ledger.ts'

/** A release that is on disk. `number` is null where the press has not noted it yet. */
export type KeptRelease = { number: number | null; tree: string }

/** The release that was asked for is not there. */
export class NoReleaseError extends Error {
  override name = 'NoReleaseError'
}

/**
 * Lets `work` read a kept release of a press that may go on publishing meanwhile.
 * @param folder of the press @param number null: the live one
 * @throws NoReleaseError
 */
export async function withRelease<T>(
  folder: string,
  number: number | null,
  work: (releases: Releases, release: KeptRelease) => Promise<T>,
): Promise<T> {
  const at = join(folder, 'releases')
  if (!existsSync(join(at, 'current')))
    throw new NoReleaseError(`还没有上线的版本，请先启动 npm start (no release yet): ${at}`)
  const releases = new Releases(at)
  // What is chosen now was there when the lock was taken, and nothing goes until it is given back.
  return whileInUse(releases, () => work(releases, choose(folder, releases, number)))
}

function choose(folder: string, releases: Releases, number: number | null): KeptRelease {
  const known = knownReleases(folder)
  const live = releases.live()
  const found = known.find((release) => (number === null ? release.tree === live : release.number === number))
  if (found && releases.has(found.tree)) return found
  if (number === null && live !== null && releases.has(live)) return { number: null, tree: live }
  const kept = known.map((release) => release.number).join(' ')
  throw new NoReleaseError(`没有保留第 ${number} 版 (not kept)。保留的有 (kept are): ${kept}`)
}

function knownReleases(folder: string): { number: number; tree: string }[] {
  const database = new DatabaseSync(join(folder, 'snapshot.db'), { readOnly: true, timeout: 5000 })
  try {
    return new Ledger(database).kept()
  } finally {
    database.close()
  }
}
