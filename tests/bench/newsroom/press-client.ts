import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { type Release, releaseListSchema } from '@guiyan/shared/press/release'
import { type DocumentKey, type DocumentStatus, pressStatusSchema } from '@guiyan/shared/press/status'
import type { Newsroom } from '../../support/newsroom.ts'
import { read } from '../../support/reader.ts'

/** What the press says of itself to those who hold the installation's secret. */
export type PressClient = {
  /** Of at most 500 documents. */
  documents: (keys: DocumentKey[]) => Promise<Record<string, DocumentStatus>>
  /** Newest first. */
  releases: () => Promise<Release[]>
  health: () => Promise<{ pagesRendered: number; behind: number; problem: string | null }>
}

export async function pressClient({ siteUrl, dataDir }: Newsroom): Promise<PressClient> {
  const secret = (await readFile(join(dataDir, 'secret'), 'utf8')).trim()
  const headers = { authorization: `Bearer ${pressToken(secret)}` }
  const ask = async (path: string): Promise<unknown> => {
    const { status, html } = await read(siteUrl + path, headers)
    if (status !== 200) throw new Error(`${path}: ${status} ${html}`)
    return JSON.parse(html)
  }
  return {
    documents: async (keys) =>
      pressStatusSchema.parse(await ask(`${pressPaths.status}?documents=${keys.join(',')}`)).documents,
    releases: async () => releaseListSchema.parse(await ask(pressPaths.releases)).releases,
    health: async () => JSON.parse((await read(`${siteUrl}/healthz`)).html),
  }
}
