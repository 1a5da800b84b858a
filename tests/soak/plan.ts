import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../support/free-port.ts'
import { setName } from '../support/mongodb/arguments.ts'
import { adminAccount } from '../support/newsroom.ts'

/** A press's site as its readers reach it, and the folder where its releases lie. */
export type Site = { name: string; url: string; releases: string }

/** Ports, folders and settings, before anything runs. */
export type Plan = {
  folder: string
  ports: {
    mongodb: number[]
    s3: number
    front: number
    cms: number[]
    presses: number[]
    sites: number[]
  }
  sites: Site[]
  /** What CMS and presses have in common. */
  env: Record<string, string>
}

/** Where the pictures are, and the account of the test's own S3 server. */
export const bucket = 'guiyan-soak'
export const bucketKeys = { id: 'guiyan', secret: 'only for tests' }
const mongodbCount = 3
const cmsCount = 2
const pressCount = 3

/** Free ports and an empty folder. */
export async function planned(): Promise<Plan> {
  const folder = await mkdtemp(join(tmpdir(), 'guiyan-soak-'))
  const ports = (count: number) => Promise.all(Array.from({ length: count }, freePort))
  const [s3 = 0, front = 0] = await ports(2)
  const mongodb = await ports(mongodbCount)
  const [cms, presses, sites] = [await ports(cmsCount), await ports(pressCount), await ports(pressCount)]
  const env = {
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    DATABASE_URL: `mongodb://${mongodb.map((port) => `127.0.0.1:${port}`).join(',')}/guiyan?replicaSet=${setName}`,
    MEDIA_URL: `s3://${bucket}/pictures`,
    MEDIA_S3_ENDPOINT: `http://127.0.0.1:${s3}`,
    AWS_ACCESS_KEY_ID: bucketKeys.id,
    AWS_SECRET_ACCESS_KEY: bucketKeys.secret,
    CMS_URL: `http://127.0.0.1:${front}`,
    SITE_URL: `http://127.0.0.1:${sites[0]}`,
    PRESS_URLS: presses.map((port) => `http://127.0.0.1:${port}`).join(','),
    TRUST_PROXY: '1',
    // Drawing them takes the two processors that the rest is measured on.
    PRESS_POSTERS: 'off',
    GUIYAN_ADMIN_EMAIL: adminAccount.email,
    GUIYAN_ADMIN_PASSWORD: adminAccount.password,
  }
  const places = sites.map((port, at) => ({
    name: `press-${at + 1}`,
    url: `http://127.0.0.1:${port}`,
    releases: join(folder, `press-${at + 1}`, 'press', 'releases'),
  }))
  return { folder, sites: places, ports: { mongodb, s3, front, cms, presses, sites }, env }
}
