import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, getPayload, handleEndpoints, type Payload } from 'payload'
import sharp from 'sharp'
import { newsroomPlugin, type NewsroomOptions } from '../index.ts'
import type { Role } from '../access/roles.ts'
import { openPhotoStores, type PhotoStores } from '../photo/files/photo-stores.ts'
import { testBucket } from './test-bucket.ts'

/** A real Payload on a SQLite file of its own, as the app would run it. */
export type TestNewsroom = {
  payload: Payload
  folder: string
  stores: PhotoStores
  /** Names of the files in a store. */
  stored: (store: keyof PhotoStores) => Promise<string[]>
  /** Speaks REST as a client does; `as` is a role that signs in, absent for the public. */
  rest: (method: string, path: string, sent?: Sent) => Promise<Answer>
  close: () => Promise<void>
}

type Sent = { as?: Role; body?: unknown; file?: { name: string; bytes: Uint8Array } }
/** `body` is the parsed JSON, or null where the answer is none. */
export type Answer = { status: number; body: Json; response: Response }
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any // reason: a test reads answers of any shape, and fails where one is another

export const testPassword = 'twelve characters'

/** @param pressUrls presses to ping @param now a clock for the rights of photos @param bucket for its pictures */
export async function startNewsroom(
  pressUrls: string[] = [],
  now?: () => Date,
  bucket = testBucket(),
): Promise<TestNewsroom> {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsroom-'))
  const stores = openPhotoStores({
    mediaDir: path.join(folder, 'media'),
    originalsDir: path.join(folder, 'originals'),
    mediaBucket: bucket,
  })
  const config = await configOf(folder, { stores, pressUrls, ...(now ? { now } : {}) })
  const payload = await getPayload({ config })
  const token = signIn(payload)
  const rest: TestNewsroom['rest'] = async (method, address, sent = {}) => {
    const headers = new Headers()
    if (sent.as) headers.set('authorization', `JWT ${await token(sent.as)}`)
    const request = new Request(`http://localhost:5100/api${address}`, {
      method,
      headers,
      body: bodyOf(sent, headers),
    })
    const response = await handleEndpoints({ config, request })
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: isJson ? await response.json() : null, response }
  }
  return {
    payload,
    folder,
    stores,
    stored: async (store) => (await stores[store].list()).map(({ name }) => name),
    rest,
    close: async () => {
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function configOf(folder: string, options: Pick<NewsroomOptions, 'stores' | 'pressUrls' | 'now'>) {
  const secret = 'a secret of thirty-two characters!'
  return buildConfig({
    secret,
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
    plugins: [newsroomPlugin({ siteUrl: 'https://guiyan.example', secret, ...options })],
  })
}

function bodyOf(sent: Sent, headers: Headers): BodyInit | null {
  if (sent.file) {
    const form = new FormData()
    form.set('_payload', JSON.stringify(sent.body ?? {}))
    form.set('file', new Blob([Uint8Array.from(sent.file.bytes)], { type: 'image/jpeg' }), sent.file.name)
    return form
  }
  if (sent.body === undefined) return null
  headers.set('content-type', 'application/json')
  return typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body)
}

/** Makes and signs in a user of a role when it is first needed: hashing a password takes a while. */
function signIn(payload: Payload): (role: Role) => Promise<string> {
  const tokens = new Map<Role, Promise<string>>()
  const make = async (role: Role) => {
    const account = { email: `${role}@example.org`, password: testPassword }
    await payload.create({ collection: 'users', data: { ...account, name: role, roles: [role] } })
    const { token } = await payload.login({ collection: 'users', data: account })
    return token ?? ''
  }
  return async (role) => {
    // The first user becomes an administrator whatever is asked for.
    if (role !== 'admin' && !tokens.has('admin')) tokens.set('admin', make('admin'))
    await tokens.get('admin')
    const token = tokens.get(role) ?? make(role)
    tokens.set(role, token)
    return token
  }
}
