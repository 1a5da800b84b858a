import { getPayload, type Payload, type SanitizedCollectionConfig } from 'payload'
import type { Environment } from '../env.ts'
import { toldIfEnded } from '../open-payload.ts'
import { newsroomConfig } from '../payload.config.ts'
import { MoveError } from './move-error.ts'

const noTables =
  '没有搬完，来源原样未动：表没有建成，多半是磁盘已满，腾出空间再运行同样的命令 (not moved; tables could not be made: most likely the disk is full, make room and run the same again)'

/** The newsroom on one database. No job runs, no hook, no ping. */
export async function openNewsroom(env: Environment, url: string): Promise<Payload> {
  const config = newsroomConfig({ ...env, databaseUrl: url })
  try {
    return await toldIfEnded(noTables, () =>
      getPayload({ config, key: url, cron: false, disableOnInit: true }),
    )
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replaceAll(/\s*\n\s*/g, ' ') : ''
    throw new MoveError(`数据库打不开 (cannot open the database): ${reason}`, { cause })
  }
}

/** Locks end with the session that holds them; each database has its own history of migrations. */
const leftBehind = ['payload-locked-documents', 'payload-migrations']

/** A collection that is moved. `numbered`: its ids stay; nobody names what others hold by id (jobs, preferences). */
export type Shelf = { slug: string; numbered: boolean; config: SanitizedCollectionConfig }

/** Every collection that is moved, in a lasting order. */
export function shelvesOf(payload: Payload): Shelf[] {
  return payload.config.collections
    .filter(({ slug }) => !leftBehind.includes(slug))
    .map((config) => ({ slug: config.slug, numbered: !config.slug.startsWith('payload-'), config }))
}
