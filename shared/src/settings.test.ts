import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareImprint } from './imprint.ts'
import { parseSettings, SettingsError } from './settings.ts'

function messageFor(environment: Record<string, string>): string {
  try {
    parseSettings(environment)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  return 'accepted'
}

test('nothing set is a newsroom on this machine', () => {
  expect(parseSettings({})).toEqual({
    databaseUrl: 'file:./data/guiyan.db',
    dataDir: './data',
    purge: null,
    deploy: null,
    backupStore: { endpoint: undefined, region: undefined, pathStyle: undefined },
    mediaDir: './media',
    mediaBucket: null,
    cmsPort: 3000,
    sitePort: 4321,
    cmsUrl: 'http://localhost:3000',
    siteUrl: 'http://localhost:4321',
    imprint: bareImprint,
    hant: 'tw',
    hantTerms: null,
    servedUrl: undefined,
    trustProxy: false,
    fallShare: 0.1,
    posters: true,
    pressUrls: ['http://127.0.0.1:4321'],
    secret: undefined,
    adminEmail: 'admin@guiyan.local',
    adminPassword: undefined,
  })
})

test('an empty variable is one that is not set', () => {
  const names = ['DATABASE_URL', 'DATA_DIR', 'MEDIA_DIR', 'CMS_PORT', 'SITE_PORT', 'CMS_URL', 'SITE_URL']
  const others = [
    'SERVED_URL',
    'SITE_ICP',
    'SITE_PSB',
    'SITE_CONTACT',
    'SITE_LICENCE',
    'PRESS_FALL_SHARE',
    'PRESS_POSTERS',
    'PRESS_URLS',
    'PURGE_URL',
    'PURGE_SECRET',
    'PAYLOAD_SECRET',
    'GUIYAN_ADMIN_EMAIL',
    'GUIYAN_ADMIN_PASSWORD',
  ]
  const empty = Object.fromEntries([...names, ...others].map((name) => [name, '']))
  expect(parseSettings(empty)).toEqual(parseSettings({}))
})

test('a data folder brings its database and its media', () => {
  expect(parseSettings({ DATA_DIR: '/srv/a' })).toMatchObject({
    databaseUrl: 'file:/srv/a/guiyan.db',
    mediaDir: '/srv/a/media',
  })
  expect(parseSettings({ DATA_DIR: '/srv/a', MEDIA_DIR: '/srv/m' }).mediaDir).toBe('/srv/m')
})

test('addresses follow the ports, and lose a slash at the end', () => {
  expect(parseSettings({ CMS_PORT: '5600', SITE_PORT: '5601' })).toMatchObject({
    cmsUrl: 'http://localhost:5600',
    siteUrl: 'http://localhost:5601',
  })
  expect(parseSettings({ SITE_URL: 'https://guiyan.example//' }).siteUrl).toBe('https://guiyan.example')
})

test('a share is a number from 0 to 1', () => {
  expect(parseSettings({ PRESS_FALL_SHARE: '0' }).fallShare).toBe(0)
  for (const share of ['-0.1', '1.1', '10%'])
    expect(messageFor({ PRESS_FALL_SHARE: share })).toContain('PRESS_FALL_SHARE')
})

test('who is told of changed addresses is told with a secret', () => {
  const [url, secret] = ['https://purge.example/hook', 'sixteen letters!']
  expect(parseSettings({ PURGE_URL: url, PURGE_SECRET: secret }).purge).toEqual({ url, secret })
  expect(messageFor({ PURGE_URL: url })).toContain('PURGE_SECRET')
  expect(messageFor({ PURGE_URL: url, PURGE_SECRET: 'short' })).toContain('PURGE_SECRET')
})

test('an account for backups has a name and a secret', () => {
  const [id, secret] = ['BACKUP_S3_ACCESS_KEY_ID', 'BACKUP_S3_SECRET_ACCESS_KEY']
  expect(parseSettings({ [id]: 'a', [secret]: 'b' }).backupStore.credentials).toEqual({
    accessKeyId: 'a',
    secretAccessKey: 'b',
  })
  for (const name of [id, secret]) expect(messageFor({ [name]: 'x' })).toContain(secret)
})

test('several presses can be pinged', () => {
  const urls = { PRESS_URLS: 'http://10.0.0.1:4321, http://10.0.0.2:4321' }
  expect(parseSettings(urls).pressUrls).toEqual(['http://10.0.0.1:4321', 'http://10.0.0.2:4321'])
  expect(messageFor({ PRESS_URLS: 'http://10.0.0.1:4321,10.0.0.2' })).toMatch(/PRESS_URLS.*须是 http/)
})

test.each(['file:./x.db', 'file:///srv/x.db', 'mongodb://localhost/g', 'mongodb+srv://u:p@h/g'])(
  '%s is a database',
  (url) => expect(parseSettings({ DATABASE_URL: url }).databaseUrl).toBe(url),
)

describe('a setting that cannot be used is named', () => {
  test.each([
    ['DATABASE_URL', 'postgres://localhost/g'],
    ['DATABASE_URL', './guiyan.db'],
    ['CMS_PORT', '0'],
    ['CMS_PORT', '65536'],
    ['CMS_PORT', '30.5'],
    ['CMS_PORT', 'abc'],
    ['SITE_PORT', '-1'],
    ['SITE_URL', 'guiyan.example'],
    ['SITE_URL', 'ftp://guiyan.example'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['CMS_URL', 'localhost:3000'],
    ['SITE_ICP', '2026000001'],
    ['SITE_PSB', '闽公网安备350500号'],
    ['SITE_LICENCE', '随便用'],
    ['SITE_LICENCE', '随便用 javascript:alert(1)'],
    ['PAYLOAD_SECRET', 'short'],
    ['GUIYAN_ADMIN_EMAIL', 'admin'],
    ['GUIYAN_ADMIN_PASSWORD', 'elevenchars'],
  ])('%s=%s', (name, value) => {
    const [heading, ...lines] = messageFor({ [name]: value }).split('\n')
    expect(heading).toBe('设置有误 (wrong setting)')
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^  ${name}: .*\\p{Script=Han}`, 'u'))])
  })

  test('each on a line of its own', () => {
    const lines = messageFor({ CMS_PORT: 'x', SITE_URL: 'x', PAYLOAD_SECRET: 'x' }).split('\n')
    expect(lines.slice(1).map((line) => line.trim().split(':')[0])).toEqual(
      expect.arrayContaining(['CMS_PORT', 'SITE_URL', 'PAYLOAD_SECRET']),
    )
    expect(lines).toHaveLength(4)
  })

  test('when both servers want one port', () => {
    expect(messageFor({ CMS_PORT: '4321' })).toContain('CMS_PORT 与 SITE_PORT 不能相同')
  })

  test('without giving a secret away', () => {
    const message = messageFor({ PAYLOAD_SECRET: 'hunter2', GUIYAN_ADMIN_PASSWORD: 'hunter2' })
    expect(message).not.toContain('hunter2')
  })
})

test('ports are whole numbers from 1 to 65535 and nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -10, max: 70_000 }), fc.double()), (port) => {
      const usable = Number.isInteger(port) && port >= 1 && port <= 65_535 && port !== 4321
      expect(messageFor({ CMS_PORT: String(port) }) === 'accepted').toBe(usable)
    }),
  )
})

describe('what the pages say of the newsroom', () => {
  test('is its records, each with where it can be looked up', () => {
    const given = { SITE_ICP: '闽ICP备2026000001号-1', SITE_PSB: '闽公网安备35050002000001号' }
    expect(parseSettings(given).imprint).toMatchObject({
      icp: { text: given.SITE_ICP, href: 'https://beian.miit.gov.cn/' },
      psb: { href: 'https://beian.mps.gov.cn/#/query/webSearch?code=35050002000001' },
    })
  })

  test('is an address to write to, or other words', () => {
    const contact = (text: string) => parseSettings({ SITE_CONTACT: text }).imprint.contact
    expect(contact('desk@guiyan.example')?.href).toBe('mailto:desk@guiyan.example')
    expect(contact('泉州市丰泽区，来函请注明“更正”')).toEqual({
      text: '泉州市丰泽区，来函请注明“更正”',
      href: null,
    })
  })

  test('is a licence of a known name, or of a name and an address', () => {
    const licence = (text: string) => parseSettings({ SITE_LICENCE: text }).imprint.licence
    expect(licence('CC BY-SA 4.0')?.href).toBe('https://creativecommons.org/licenses/by-sa/4.0/')
    expect(licence('CC0 1.0')?.href).toBe('https://creativecommons.org/publicdomain/zero/1.0/')
    const own = { text: '泉州开放数据许可', href: 'https://guiyan.example/licence' }
    expect(licence(`${own.text} ${own.href}`)).toEqual(own)
  })
})

describe('a bucket for pictures', () => {
  const bucketOf = (settings: Record<string, string>) => parseSettings(settings).mediaBucket

  test('is named by an address, with or without a prefix', () => {
    expect(bucketOf({ MEDIA_URL: 's3://pictures' })).toMatchObject({ bucket: 'pictures', prefix: '' })
    expect(bucketOf({ MEDIA_URL: 's3://pictures/' })).toMatchObject({ bucket: 'pictures', prefix: '' })
    expect(bucketOf({ MEDIA_URL: 's3://pictures/a/b/' })).toMatchObject({ prefix: 'a/b/' })
    expect(bucketOf({ MEDIA_S3_ENDPOINT: 'http://s3.test' })).toBeNull()
  })

  test('stands in the path where the server is one of our own', () => {
    const own = {
      MEDIA_URL: 's3://pictures',
      MEDIA_S3_ENDPOINT: 'http://s3.test',
      MEDIA_S3_REGION: 'cn-south-1',
    }
    expect(bucketOf(own)).toMatchObject({ endpoint: 'http://s3.test', region: 'cn-south-1', pathStyle: true })
    expect(bucketOf({ ...own, MEDIA_S3_PATH_STYLE: 'false' })).toMatchObject({ pathStyle: false })
    expect(bucketOf({ MEDIA_URL: 's3://pictures' })).toMatchObject({ pathStyle: false })
  })

  test.each(['pictures', 's3://', 's3://My_Pictures', 'https://s3.test/pictures', 's3://pictures/图'])(
    '%s is none',
    (url) => expect(messageFor({ MEDIA_URL: url })).toContain('MEDIA_URL'),
  )
})

describe('a bucket to deploy to', () => {
  test('is none unless it is named', () => {
    expect(parseSettings({ DEPLOY_S3_REGION: 'cn-south-1' }).deploy).toBeNull()
  })

  test('has a prefix that ends in one slash, and paths where an endpoint is given', () => {
    const own = { DEPLOY_S3_BUCKET: 'site', DEPLOY_S3_ENDPOINT: 'http://s3.test', DEPLOY_S3_PREFIX: '/a/b/' }
    expect(parseSettings(own).deploy).toMatchObject({ prefix: 'a/b/', pathStyle: true })
    expect(parseSettings({ ...own, DEPLOY_S3_PATH_STYLE: 'false' }).deploy).toMatchObject({
      pathStyle: false,
    })
    expect(parseSettings({ DEPLOY_S3_BUCKET: 'site' }).deploy).toMatchObject({ prefix: '', pathStyle: false })
  })

  test('has a name that can be one', () => {
    expect(() => parseSettings({ DEPLOY_S3_BUCKET: 'My_Site' })).toThrow('DEPLOY_S3_BUCKET')
  })
})
