import { resolve } from 'node:path'
import { newsroomPlugin } from '@guiyan/newsroom'
import { openPhotoStores } from '@guiyan/newsroom/photo-stores'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, type Config, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { database } from './database.ts'
import { numberedDocuments } from './database/mongodb/numbered-documents.ts'
import { outageIsUnavailable } from './database/outage.ts'
import { writeConflictIsSaid } from './database/write-conflict.ts'
import { type Environment, readEnvironment, workspaceRoot } from './env.ts'
import { noEmail } from './no-email.ts'
import { badRequestIsSaid } from './http/bad-request.ts'
import { maxBodyBytes } from './http/body-limit.ts'
import { log } from './readable-log.ts'
import { signInRules } from './sign-in/sign-in-rules.ts'

const source = resolve(workspaceRoot, 'cms/src')
const megabyte = 1024 * 1024

/** What no setting changes. */
const always = {
  cookiePrefix: 'guiyan',
  telemetry: false,
  graphQL: { disable: true },
  maxDepth: 3,
  editor: lexicalEditor(),
  email: noEmail,
  sharp,
  i18n: {
    supportedLanguages: { zh, en },
    fallbackLanguage: 'zh',
    translations: {
      zh: { general: { payloadSettings: '个人设置' } },
      en: { general: { payloadSettings: 'Preferences' } },
    },
  },
  upload: {
    // The size of the whole request is what refuses, before it is read: Payload would break off in the middle of it.
    limits: { fileSize: maxBodyBytes, files: 1 },
    requestSizeLimit: maxBodyBytes,
    abortOnLimit: true,
    responseOnLimit: '文件太大，最多 50 MB (too large, 50 MB at most)',
  },
  bodyParser: { limits: { fieldSize: 8 * megabyte, fields: 20, parts: 30 } },
  jobs: {
    access: { run: () => false, queue: () => false, cancel: () => false },
    // Scheduled publishing: looked at every five seconds, in this process.
    autoRun: [{ cron: '*/5 * * * * *', limit: 50, silent: { info: true, error: false } }],
    deleteJobOnComplete: true,
  },
  admin: {
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    timezones: {
      supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
      defaultTimezone: 'Asia/Shanghai',
    },
    meta: {
      titleSuffix: ' · 归燕',
      description: '归燕编辑部',
      robots: 'noindex, nofollow',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icon.svg' }],
      defaultOGImageType: 'off',
      openGraph: { siteName: '归燕', description: '归燕编辑部' },
    },
    components: { graphics: { Logo: '/branding/logo.tsx#Logo', Icon: '/branding/logo.tsx#Icon' } },
    importMap: { baseDir: source, importMapFile: resolve(source, 'app/(payload)/admin/importMap.js') },
  },
  typescript: { outputFile: resolve(source, 'payload-types.ts') },
  hooks: { afterError: [outageIsUnavailable, writeConflictIsSaid, badRequestIsSaid] },
  logger: log,
  // Mistakes of people are no faults of ours: a line, not a stack.
  loggingLevels: {
    APIError: 'info',
    QueryError: 'info',
    FileUploadError: 'info',
    ValidationError: 'info',
    AuthenticationError: 'info',
    LockedAuth: 'info',
    Forbidden: 'info',
    InUseError: 'info',
    NotFound: 'info',
    TooManyAttemptsError: 'info',
  } as Record<string, 'info'>, // reason: Payload's type knows its own errors only
} satisfies Partial<Config>

export default newsroomConfig(readEnvironment())

/** The newsroom's app with these settings; `npm run move` has two at once, each on its own database. */
export function newsroomConfig(env: Environment): Promise<SanitizedConfig> {
  return buildConfig({
    ...always,
    // Payload writes into these: each app has its own.
    jobs: { ...always.jobs },
    admin: { ...always.admin },
    secret: env.secret,
    serverURL: env.cmsUrl,
    csrf: env.origins,
    cors: env.origins,
    db: database(env.databaseUrl),
    plugins: [
      newsroomPlugin({
        siteUrl: env.siteUrl,
        secret: env.secret,
        pressUrls: env.pressUrls,
        stores: openPhotoStores(env),
        secureCookies: env.cmsUrl.startsWith('https:'),
      }),
      signInRules(),
      numberedDocuments(env.databaseUrl),
    ],
  })
}
