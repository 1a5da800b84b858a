import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { bucketSettings } from '@guiyan/shared/bucket'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backupFinding } from '../doctor/backup-finding.ts'
import { readEnvironment } from '../env.ts'
import { filePart, type KeptArchive, type NewArchive, type Part, pieceSize } from './archive.ts'
import { type BackupBucket, openBackupBucket } from './backup-bucket.ts'
import { namedIn, newestIn, unpackFromBucket, writeToBucket } from './bucket-archive.ts'
import { keptTar, newTar } from './tar-archive.ts'
import { backupPlace, keptArchive } from './which-archive.ts'

const { GUIYAN_TEST_BUCKET: bucketName, GUIYAN_TEST_S3: endpoint, AWS_ACCESS_KEY_ID = '' } = process.env
const describing = {
  format: 1,
  madeAt: '2026-11-26T01:02:03.000Z',
  database: 'sqlite',
  documents: { a: 1 },
} as const
const large = randomBytes(2 * pieceSize + 1000)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'))
  await writeFile(join(folder, 'large'), large)
})
afterAll(() => rm(folder, { recursive: true }))

const inMemory = (name: string, text: string, size?: number): Part => {
  const bytes = Buffer.from(text)
  const open = async () => ({ size: bytes.length, bytes: Readable.from(text === '' ? [] : [bytes]) })
  return { name, ...(size === undefined ? {} : { size }), open }
}
const parts: Part[] = [
  inMemory('database/empty.ndjson', ''),
  inMemory('media/0123-w480.webp', 'picture', 7),
  inMemory('settings/secret', 'secret'),
  { name: 'media/gone.webp', size: 3, open: async () => null },
]
const broken: Part = {
  name: 'settings/env',
  open: async () => {
    throw new Error('unreadable')
  },
}

type Place = { write: NewArchive['write']; kept: () => Promise<KeptArchive>; spoil: () => Promise<void> }

function inTar(): Place {
  const file = join(folder, `${randomUUID()}.tar`)
  const spoil = async () => {
    const bytes = await readFile(file)
    bytes.write('S', bytes.indexOf('secret', bytes.indexOf('settings/secret') + 15))
    await writeFile(file, bytes)
  }
  return { write: newTar(file).write, kept: async () => keptTar(file), spoil }
}

const open = (prefix: string = randomUUID()) =>
  openBackupBucket(
    bucketSettings({
      bucket: bucketName ?? '',
      endpoint,
      region: undefined,
      prefix,
      pathStyle: undefined,
    }),
  )
const backupEnv = (more: Record<string, string> = {}) =>
  readEnvironment({ DATA_DIR: folder, BACKUP_S3_ENDPOINT: endpoint ?? 'http://127.0.0.1:9', ...more })
const at = (second: number) => `guiyan-20261126T01020${second}Z`

function inBucket(): Place {
  const bucket = open()
  const kept = async () => {
    const found = await namedIn(bucket, at(1))
    const unpack = async (target: string) => {
      await unpackFromBucket(bucket, found, target)
      return found.contents
    }
    return { unpack }
  }
  const spoil = () => bucket.put(`${at(1)}/settings/secret`, Readable.from([Buffer.from('Secret')]))
  return { write: writeToBucket(bucket, at(1)), kept, spoil }
}

const places = { tar: inTar, ...(bucketName ? { bucket: inBucket } : {}) }
describe.each(Object.entries(places))('a backup in a %s', (_, place) => {
  const emptyFolder = () => mkdtemp(join(folder, 'unpacked-'))

  test('comes back byte for byte, without what was gone', async () => {
    const { write, kept } = place()
    const database = filePart('database/guiyan.db', join(folder, 'large'))
    const { contents, copied } = await write([database, ...parts], describing)
    expect(copied).toBe(4)
    const target = await emptyFolder()
    expect(await (await kept()).unpack(target)).toEqual(contents)
    expect((await readFile(join(target, 'database/guiyan.db'))).equals(large)).toBe(true)
    expect(await readFile(join(target, 'media/0123-w480.webp'), 'utf8')).toBe('picture')
    expect(await readFile(join(target, 'database/empty.ndjson'), 'utf8')).toBe('')
    expect(existsSync(join(target, 'media/gone.webp'))).toBe(false)
  })

  test('that was cut short is none', async () => {
    const { write, kept } = place()
    await expect(write([...parts, broken], describing)).rejects.toThrow('unreadable')
    await expect(kept()).rejects.toThrow(/没有/)
  })

  test('is not written over', async () => {
    const { write } = place()
    await write(parts, describing)
    await expect(write(parts, describing)).rejects.toThrow(/已有/)
  })

  test('of which a file is not what was written is refused', async () => {
    const { write, kept, spoil } = place()
    await write(parts, describing)
    await spoil()
    const target = await emptyFolder()
    await expect((await kept()).unpack(target)).rejects.toThrow(/1 个文件.*settings\/secret/)
  })

  test('lays no file beside its folder', async () => {
    const { write, kept } = place()
    await write([inMemory('media/../../x', 'x')], describing)
    await expect((await kept()).unpack(await emptyFolder())).rejects.toThrow('不该有的文件名')
  })
})

describe.runIf(bucketName)('backups in one place', () => {
  let prefix: string
  let bucket: BackupBucket
  let opened: string[]
  beforeEach(() => {
    prefix = randomUUID()
    bucket = open(prefix)
    opened = []
  })
  const picture = (name: string): Part => {
    const part = inMemory(`media/${name}`, 'picture', 7)
    return { ...part, open: () => (opened.push(name), part.open()) }
  }
  const secret = inMemory('settings/secret', 'secret')
  const copied = async (second: number, ...some: Part[]) =>
    (await writeToBucket(bucket, at(second))(some, describing)).copied

  test('share their pictures: one that is there is not even read', async () => {
    expect(await copied(1, picture('a.webp'), secret)).toBe(2)
    expect(await copied(2, picture('a.webp'), picture('b.webp'), secret)).toBe(2)
    expect(opened).toEqual(['a.webp', 'b.webp'])
    const newest = await newestIn(bucket)
    expect(newest).toMatchObject({ name: at(2) })
    const target = await mkdtemp(join(folder, 'unpacked-'))
    await unpackFromBucket(bucket, await namedIn(bucket, at(2)), target)
    expect(await readFile(join(target, 'media/a.webp'), 'utf8')).toBe('picture')
  })

  test('one that was cut short spares the next what it sent, and is not the newest', async () => {
    await expect(copied(1, picture('a.webp'), picture('b.webp'), secret, broken)).rejects.toThrow()
    expect(await newestIn(bucket)).toBeNull()
    expect(await copied(2, picture('a.webp'), picture('b.webp'), secret)).toBe(1)
  })

  test('a picture that is no longer as it was is missed, and sent again', async () => {
    const finding = (now?: number) => backupFinding(backupEnv(), `s3://${bucketName}/${prefix}`, now)
    const soon = Date.parse(describing.madeAt) + 1000
    expect(await finding()).toMatchObject({ says: expect.stringContaining('还没有') })
    await copied(1, picture('a.webp'), secret)
    await bucket.put('pictures/media/a.webp', Readable.from([Buffer.from('pic')]))
    expect(await finding(soon)).toMatchObject({
      state: 'wrong',
      says: expect.stringContaining('media/a.webp'),
    })
    await copied(2, picture('a.webp'), secret)
    expect(await finding(soon)).toMatchObject({ state: 'well' })
    expect(await finding(soon + 8 * 86_400_000)).toMatchObject({ state: 'wrong' })
  })
})

describe('an address of backups', () => {
  test('ends with the name of one of them, or with none', () => {
    expect(backupPlace(backupEnv(), `s3://backups/guiyan/${at(1)}/`).name).toBe(at(1))
    for (const place of ['s3://backups', 's3://backups/', 's3://backups/guiyan-prod'])
      expect(backupPlace(backupEnv(), place).name).toBeUndefined()
    for (const wrong of ['s3:/backups/x', 's3://B/x', 's3://'])
      expect(() => backupPlace(backupEnv(), wrong)).toThrow('须是 s3://')
  })

  test('is never in the bucket of the public site', () => {
    const site = { DEPLOY_S3_BUCKET: 'site', DEPLOY_S3_ENDPOINT: backupEnv().backupStore.endpoint ?? '' }
    expect(() => backupPlace(backupEnv(site), 's3://site/backups')).toThrow('公开的网站')
  })

  test.runIf(bucketName)('that cannot be used is told in one line of words', async () => {
    const place = `s3://${bucketName}/nothing`
    const told = (address: string, more = {}) => expect(keptArchive(backupEnv(more), address)).rejects
    await told(place).toThrow(/^这里没有完整的备份/)
    await told(`${place}/${at(1)}`).toThrow(/没有备份完.*: guiyan-/)
    await told('s3://no-such-bucket/x').toThrow(/^没有这个存储桶.*: s3:\/\/no-such-bucket\/x\/$/)
    await told(place, { BACKUP_S3_ENDPOINT: 'http://127.0.0.1:9' }).toThrow(/^存储连不上.*127\.0\.0\.1:9$/)
    const other = { BACKUP_S3_ACCESS_KEY_ID: AWS_ACCESS_KEY_ID, BACKUP_S3_SECRET_ACCESS_KEY: 'x' }
    await told(place, other).toThrow(/^凭据不对/)
  })
})
