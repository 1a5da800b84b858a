import { mkdir, rm } from 'node:fs/promises'
import type { Failures } from './failures.ts'
import type { Outages } from './outages.ts'
import { everyPart, prepare } from './parts/every-part.ts'
import type { Part } from './parts/part.ts'
import { initiate } from '../support/mongodb/initiate.ts'
import { planned, type Site } from './plan.ts'

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

/** Prepares and starts everything, the seed's content in it. @throws where a part does not start */
export async function startInstallation(outages: Outages, failures: Failures): Promise<Installation> {
  const plan = await planned()
  const { sites } = plan
  for (const { releases } of sites) await mkdir(releases, { recursive: true })
  const parts = everyPart(plan, outages, failures)
  const stop = async () => {
    await Promise.all(parts.map((part) => part.end()))
    await rm(plan.folder, { recursive: true, force: true })
  }
  try {
    const storeCount = plan.ports.mongodb.length + 1
    const [stores, servers] = [parts.slice(0, storeCount), parts.slice(storeCount)]
    await Promise.all(stores.map((part) => part.start()))
    await initiate(plan.ports.mongodb)
    await prepare(plan)
    for (const part of servers) await part.start()
  } catch (error) {
    await stop()
    throw error
  }
  const cmsUrls = plan.ports.cms.map((port) => `http://127.0.0.1:${port}`)
  return { folder: plan.folder, cmsUrl: plan.env['CMS_URL'] ?? '', cmsUrls, sites, parts, stop }
}
