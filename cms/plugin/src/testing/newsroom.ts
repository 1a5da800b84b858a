import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, type CollectionSlug, getPayload, type Payload } from 'payload'
import sharp from 'sharp'
import { newsroomPlugin } from '../index.ts'
import type { Role } from '../access/roles.ts'

/** A real Payload on a SQLite file of its own, as the app would run it. */
export type TestNewsroom = {
  payload: Payload
  folder: string
  close: () => Promise<void>
}

/** @param pressUrls presses to ping */
export async function startNewsroom(pressUrls: string[] = []): Promise<TestNewsroom> {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsroom-'))
  const config = await buildConfig({
    secret: 'a secret of thirty-two characters!',
    db: sqliteAdapter({
      client: { url: `file:${folder}/test.db` },
      push: true,
      transactionOptions: {},
    }),
    i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh' },
    sharp,
    telemetry: false,
    logger: { options: { level: 'fatal' } },
    typescript: { autoGenerate: false },
    plugins: [
      newsroomPlugin({
        siteUrl: 'https://guiyan.example',
        secret: 'a secret of thirty-two characters!',
        pressUrls,
        mediaDir: path.join(folder, 'media'),
        originalsDir: path.join(folder, 'originals'),
      }),
    ],
  })
  const payload = await getPayload({ config, key: folder })
  return {
    payload,
    folder,
    close: async () => {
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
