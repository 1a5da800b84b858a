import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { newsroomPlugin } from '@guiyan/newsroom'
import { openPhotoStores } from '@guiyan/newsroom/photo-stores'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload, type Payload } from 'payload'
import sharp from 'sharp'

/** A newsroom with an empty database and folders of its own. */
export type TestNewsroom = { payload: Payload; close: () => Promise<void> }

/** Opens one; its schema is pushed, so that the test needs no migration. No press is pinged. */
export async function openTestNewsroom(): Promise<TestNewsroom> {
  // Else Payload pushes a schema to the first database of a process only.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const folder = mkdtempSync(join(tmpdir(), 'guiyan-seed-'))
  const secret = 'a secret of a test, of 32 characters'
  const config = buildConfig({
    secret,
    db: sqliteAdapter({ client: { url: pathToFileURL(join(folder, 'test.db')).href }, push: true }),
    editor: lexicalEditor(),
    sharp,
    telemetry: false,
    logger: { options: { level: 'fatal' } },
    typescript: { autoGenerate: false },
    plugins: [
      newsroomPlugin({
        siteUrl: 'http://localhost:4321',
        secret,
        pressUrls: [],
        stores: openPhotoStores({
          mediaDir: join(folder, 'media'),
          originalsDir: join(folder, 'originals'),
          mediaBucket: null,
        }),
      }),
    ],
  })
  const payload = await getPayload({ config, key: folder, disableOnInit: true })
  return {
    payload,
    close: async () => {
      await payload.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}
