import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Environment } from '../env.ts'
import { MoveError } from './move-error.ts'

/** What is read in the place of the source, and how to let go of it. */
export type HeldSource = { url: string; release: () => Promise<void> }

/**
 * Keeps everybody from writing to the source while it is moved. SQLite's file is locked, copied at once, and read from
 * the copy: this version's migrations run there, not in the source. MongoDB has no such lock; the comparison at the
 * end finds what was written meanwhile.
 * @throws MoveError where a CMS runs, somebody writes, or there is no database
 */
export async function holdSource(env: Environment): Promise<HeldSource> {
  await refuseRunningCms(env)
  if (!env.databaseUrl.startsWith('file:')) return { url: env.databaseUrl, release: async () => {} }
  const path = fileURLToPath(env.databaseUrl)
  if (!existsSync(path)) throw new MoveError(`没有这个数据库 (no such database): ${path}`)
  const folder = join(env.dataDir, '.move')
  const lock = locked(path)
  const release = async () => {
    lock.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    const copy = join(folder, 'source.db')
    const reader = new DatabaseSync(path, { readOnly: true })
    try {
      reader.prepare('VACUUM INTO ?').run(copy)
    } finally {
      reader.close()
    }
    return { url: pathToFileURL(copy).href, release }
  } catch (error) {
    await release()
    throw error
  }
}

function locked(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  try {
    database.exec('BEGIN IMMEDIATE')
    return database
  } catch (cause) {
    database.close()
    throw new MoveError(
      `有人正在写这个数据库，请先停下归燕 (somebody writes there; stop it first): ${path}`,
      {
        cause,
      },
    )
  }
}

async function refuseRunningCms({ cmsPort, cmsUrl }: Environment): Promise<void> {
  for (const url of new Set([`http://127.0.0.1:${cmsPort}`, cmsUrl])) {
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(3000) }).catch(() => null)
    if (answer?.ok) {
      throw new MoveError(`CMS 正在运行，请先停下 (a CMS runs, stop it first): ${url}`)
    }
  }
}
