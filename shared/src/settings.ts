import { z } from 'zod'
import { bucketAddress, type BucketSettings, bucketSettings, type BucketStore } from './bucket.ts'
import { type Imprint, imprintVariables } from './imprint.ts'

const portRange = '端口须是 1–65535 的整数 (must be a whole number from 1 to 65535)'
const port = z.coerce.number(portRange).int(portRange).min(1, portRange).max(65535, portRange)
const httpUrl = z.url({ protocol: /^https?$/, error: '须是 http(s) 地址 (must be an http(s) address)' })
const shareRange = '须是 0 到 1 之间的数，如 0.1 (must be a number from 0 to 1)'
const isBucket = (url: string) => bucketAddress(url) !== null
const pathStyle = z.enum(['true', 'false'], '须是 true 或 false (must be true or false)').optional()
const filled = (value: unknown) => (value === '' ? undefined : value)

const environmentSchema = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:|mongodb:\/\/|mongodb\+srv:\/\/)/,
      '须以 file: 或 mongodb:// 开头 (must begin with file: or mongodb://)',
    )
    .optional(),
  DATA_DIR: z.string().optional(),
  MEDIA_DIR: z.string().optional(),
  MEDIA_URL: z.string().refine(isBucket, '须是 s3://存储桶/前缀 (must be s3://bucket/prefix)').optional(),
  MEDIA_S3_ENDPOINT: httpUrl.optional(),
  MEDIA_S3_REGION: z.string().optional(),
  MEDIA_S3_PATH_STYLE: pathStyle,
  CMS_PORT: port.default(3000),
  SITE_PORT: port.default(4321),
  CMS_URL: httpUrl.optional(),
  SITE_URL: httpUrl.optional(),
  SERVED_URL: httpUrl.optional(),
  ...imprintVariables,
  SITE_HANT_TERMS: z.string().optional(),
  SITE_HANT: z.enum(['tw', 'hk', 'off'], '须是 tw、hk 或 off (must be tw, hk or off)').default('tw'),
  PRESS_POSTERS: z.enum(['on', 'off'], '须是 on 或 off (must be on or off)').default('on'),
  PRESS_FALL_SHARE: z.coerce.number(shareRange).min(0, shareRange).max(1, shareRange).default(0.1),
  PRESS_URLS: z
    .string()
    .transform((urls) => urls.split(',').map((url) => url.trim()))
    .pipe(z.array(httpUrl))
    .optional(),
  PURGE_URL: httpUrl.optional(),
  PURGE_SECRET: z.string().min(16, '至少 16 个字符 (at least 16 characters)').optional(),
  DEPLOY_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, '不是存储桶名 (not a bucket name)')
    .optional(),
  DEPLOY_S3_ENDPOINT: httpUrl.optional(),
  DEPLOY_S3_REGION: z.string().optional(),
  DEPLOY_S3_PREFIX: z
    .string()
    .regex(/^[\w!.*'()/-]*$/, '只能用字母、数字与 / - _ . (plain characters only)')
    .default(''),
  DEPLOY_S3_PATH_STYLE: pathStyle,
  BACKUP_S3_ENDPOINT: httpUrl.optional(),
  BACKUP_S3_REGION: z.string().optional(),
  BACKUP_S3_PATH_STYLE: pathStyle,
  BACKUP_S3_ACCESS_KEY_ID: z.string().optional(),
  BACKUP_S3_SECRET_ACCESS_KEY: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  PAYLOAD_SECRET: z.string().min(32, '至少 32 个字符 (at least 32 characters)').optional(),
  GUIYAN_ADMIN_EMAIL: z.email('须是邮箱地址 (must be an e-mail address)').default('admin@guiyan.local'),
  GUIYAN_ADMIN_PASSWORD: z.string().min(12, '至少 12 个字符 (at least 12 characters)').optional(),
})

/** The variables that `parseSettings` reads. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.shape)

/** Everything that can be set from outside. Paths are as given, or relative to the workspace's root. */
export type Settings = {
  databaseUrl: string
  dataDir: string
  mediaDir: string
  /** Where pictures and untouched uploads are kept in the place of folders; null: in folders. */
  mediaBucket: BucketSettings | null
  cmsPort: number
  sitePort: number
  /** Where people open the CMS, and where the press pulls from. No trailing slash. */
  cmsUrl: string
  /** Where readers open the site. No trailing slash. */
  siteUrl: string
  /** What its pages say of the newsroom. */
  imprint: Imprint
  /** Which traditional characters its second version is in, under /zh-hant/: Taiwan's, Hong Kong's; null for none. */
  hant: 'tw' | 'hk' | null
  /** A file with the newsroom's own list of words whose traditional form is fixed; null: ours alone. */
  hantTerms: string | null
  /** Where the press asks whether a release is live, without trailing slash; absent: of its own server. */
  servedUrl: string | undefined
  /** Which share of all pages one release may lose unless somebody lets it pass. */
  fallShare: number
  /** Whether the press draws pictures for those who share a page. */
  posters: boolean
  /** The presses that the CMS pings; by default the one on this machine. */
  pressUrls: string[]
  /** Whether a proxy in front tells who asks (`TRUST_PROXY=1`). */
  trustProxy: boolean
  /** Absent until the first start has made one (`DATA_DIR/secret`). */
  secret: string | undefined
  adminEmail: string
  /** Absent: the first start makes one and prints it. */
  adminPassword: string | undefined
  /** Who is told which addresses a release changed; null where nothing is set. */
  purge: PurgeSettings | null
  /** Where `press deploy` puts the site; null where nothing is set. */
  deploy: BucketSettings | null
  /** The store of backups to `s3://…`, and the account there. */
  backupStore: BucketStore
}

/** A receiver of purges, and the secret that requests to it are signed with. */
export type PurgeSettings = { url: string; secret: string }

/** A setting that cannot be used. The message has a line for each, in words for the person who set it. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/**
 * Reads the settings from environment variables; an empty one counts as not set.
 * @throws SettingsError naming every wrong variable
 */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(value)]))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new SettingsError(`设置有误 (wrong setting)\n  ${lines.join('\n  ')}`)
  }
  const env = parsed.data
  if (env.CMS_PORT === env.SITE_PORT) {
    throw new SettingsError('设置有误 (wrong setting)\n  CMS_PORT 与 SITE_PORT 不能相同 (must differ)')
  }
  const dataDir = env.DATA_DIR ?? './data'
  return {
    databaseUrl: env.DATABASE_URL ?? `file:${dataDir}/guiyan.db`,
    dataDir,
    mediaDir: env.MEDIA_DIR ?? (env.DATA_DIR ? `${dataDir}/media` : './media'),
    mediaBucket: mediaBucket(env),
    cmsPort: env.CMS_PORT,
    sitePort: env.SITE_PORT,
    cmsUrl: withoutSlash(env.CMS_URL ?? `http://localhost:${env.CMS_PORT}`),
    siteUrl: withoutSlash(env.SITE_URL ?? `http://localhost:${env.SITE_PORT}`),
    imprint: {
      icp: env.SITE_ICP ?? null,
      psb: env.SITE_PSB ?? null,
      contact: env.SITE_CONTACT ?? null,
      licence: env.SITE_LICENCE ?? null,
    },
    hant: env.SITE_HANT === 'off' ? null : env.SITE_HANT,
    hantTerms: env.SITE_HANT_TERMS ?? null,
    servedUrl: env.SERVED_URL && withoutSlash(env.SERVED_URL),
    fallShare: env.PRESS_FALL_SHARE,
    posters: env.PRESS_POSTERS === 'on',
    pressUrls: env.PRESS_URLS ?? [`http://127.0.0.1:${env.SITE_PORT}`],
    trustProxy: env.TRUST_PROXY === '1',
    secret: env.PAYLOAD_SECRET,
    adminEmail: env.GUIYAN_ADMIN_EMAIL,
    adminPassword: env.GUIYAN_ADMIN_PASSWORD,
    purge: purgeSettings(env),
    deploy: deployBucket(env),
    backupStore: backupStore(env),
  }
}

type Variables = z.infer<typeof environmentSchema>

function purgeSettings(env: Variables): PurgeSettings | null {
  if (env.PURGE_URL === undefined) return null
  if (env.PURGE_SECRET === undefined) {
    const message = 'PURGE_SECRET: 设了 PURGE_URL 就须设置 (needed where PURGE_URL is set)'
    throw new SettingsError(`设置有误 (wrong setting)\n  ${message}`)
  }
  return { url: env.PURGE_URL, secret: env.PURGE_SECRET }
}

function mediaBucket(env: Variables): BucketSettings | null {
  const at = bucketAddress(env.MEDIA_URL ?? '')
  return (
    at &&
    bucketSettings({
      ...at,
      endpoint: env.MEDIA_S3_ENDPOINT,
      region: env.MEDIA_S3_REGION,
      pathStyle: env.MEDIA_S3_PATH_STYLE,
    })
  )
}

function deployBucket(env: Variables): BucketSettings | null {
  if (env.DEPLOY_S3_BUCKET === undefined) return null
  return bucketSettings({
    bucket: env.DEPLOY_S3_BUCKET,
    endpoint: env.DEPLOY_S3_ENDPOINT,
    region: env.DEPLOY_S3_REGION,
    prefix: env.DEPLOY_S3_PREFIX,
    pathStyle: env.DEPLOY_S3_PATH_STYLE,
  })
}

function backupStore(env: Variables): BucketStore {
  const { BACKUP_S3_ACCESS_KEY_ID: accessKeyId, BACKUP_S3_SECRET_ACCESS_KEY: secretAccessKey } = env
  if ((accessKeyId === undefined) !== (secretAccessKey === undefined)) {
    const names = 'BACKUP_S3_ACCESS_KEY_ID, BACKUP_S3_SECRET_ACCESS_KEY'
    throw new SettingsError(`设置有误 (wrong setting)\n  ${names}: 要一起设 (set both or neither)`)
  }
  return {
    endpoint: env.BACKUP_S3_ENDPOINT,
    region: env.BACKUP_S3_REGION,
    pathStyle: env.BACKUP_S3_PATH_STYLE,
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
