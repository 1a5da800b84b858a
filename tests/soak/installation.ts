import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../support/free-port.ts'
import { adminAccount } from '../support/newsroom.ts'
import type { Failures } from './failures.ts'
import type { Outages } from './outages.ts'
import { everyPart, prepare } from './parts/every-part.ts'
import type { Part } from './parts/part.ts'

/** A press's site as its readers reach it, and the folder where its releases lie. */
export type Site = { name: string; url: string; releases: string }

/** All of a large installation on one machine. */
export type Installation = {
  folder: string
  /** The newsroom's address, before both CMS processes. */
  cmsUrl: string
  /** Each CMS process by itself. */
  cmsUrls: string[]
  sites: Site[]
  parts: Part[]
  stop: () => Promise<void>
}

/** Ports, folders and settings, before anything runs. */
export type Plan = {
  folder: string
  ports: { mongo: number; s3: number; front: number; cms: number[]; presses: number[]; sites: number[] }
  /** What CMS and presses have in common. */
  env: Record<string, string>
}

const cmsCount = 2
const pressCount = 3

async function planned(): Promise<Plan> {
  const folder = await mkdtemp(join(tmpdir(), 'guiyan-soak-'))
  const ports = (count: number) => Promise.all(Array.from({ length: count }, freePort))
  const [mongo = 0, s3 = 0, front = 0] = await ports(3)
  const [cms, presses, sites] = [await ports(cmsCount), await ports(pressCount), await ports(pressCount)]
  const env = {
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    DATABASE_URL: `mongodb://127.0.0.1:${mongo}/guiyan`,
    CMS_URL: `http://127.0.0.1:${front}`,
    SITE_URL: `http://127.0.0.1:${sites[0]}`,
    PRESS_URLS: presses.map((port) => `http://127.0.0.1:${port}`).join(','),
    TRUST_PROXY: '1',
    // Drawing them takes the two processors that the rest is measured on.
    PRESS_POSTERS: 'off',
    GUIYAN_ADMIN_EMAIL: adminAccount.email,
    GUIYAN_ADMIN_PASSWORD: adminAccount.password,
  }
  return { folder, ports: { mongo, s3, front, cms, presses, sites }, env }
}

/** Prepares and starts everything, the seed's content in it. @throws where a part does not start */
export async function startInstallation(outages: Outages, failures: Failures): Promise<Installation> {
  const plan = await planned()
  const sites = plan.ports.sites.map((port, at) => ({
    name: `press-${at + 1}`,
    url: `http://127.0.0.1:${port}`,
    releases: join(plan.folder, `press-${at + 1}`, 'press', 'releases'),
  }))
  for (const { releases } of sites) await mkdir(releases, { recursive: true })
  const parts = everyPart(plan, sites, outages, failures)
  const stop = async () => {
    await Promise.all(parts.map((part) => part.end()))
    await rm(plan.folder, { recursive: true, force: true })
  }
  try {
    const [stores, servers] = [parts.slice(0, 2), parts.slice(2)]
    await Promise.all(stores.map((part) => part.start()))
    await prepare(plan)
    for (const part of servers) await part.start()
  } catch (error) {
    await stop()
    throw error
  }
  const cmsUrls = plan.ports.cms.map((port) => `http://127.0.0.1:${port}`)
  return { folder: plan.folder, cmsUrl: plan.env['CMS_URL'] ?? '', cmsUrls, sites, parts, stop }
}
