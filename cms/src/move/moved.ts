import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Environment } from '../env.ts'

const noteSchema = z.object({ from: z.string(), to: z.string(), at: z.iso.datetime() })

/** Notes beside the source, which stays as it is, where its newsroom went. */
export async function noteMoved(from: Environment, to: Environment): Promise<void> {
  const note: z.infer<typeof noteSchema> = {
    from: shown(from.databaseUrl),
    to: shown(to.databaseUrl),
    at: new Date().toISOString(),
  }
  await writeFile(noteIn(from), `${JSON.stringify(note)}\n`, { mode: 0o600 })
}

/** Where the newsroom of this database was moved to, as far as this machine knows, and what to do; null where it was not. */
export function movedAway(env: Environment): { says: string; mend: string } | null {
  const note = readNote(env)
  if (note?.from !== shown(env.databaseUrl)) return null
  return {
    says: `这是搬走前的旧数据库，已于 ${note.at} 搬到 ${note.to} (moved away)`,
    mend: `改 DATABASE_URL；确要用旧的，就删去这个文件 (set DATABASE_URL, or, to use the old one on purpose, remove) ${noteIn(env)}`,
  }
}

/** Null where there is none, or one that was not written to its end. */
function readNote(env: Environment) {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(noteIn(env), 'utf8')))
  } catch {
    return null
  }
}

function noteIn({ dataDir }: Environment): string {
  return join(dataDir, 'moved.json')
}

/** A password in an address is nobody's to read. */
function shown(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//')
}
