import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { debianProgram } from '../../support/debian-program.ts'
import { mongodArguments } from '../../support/mongodb/arguments.ts'
import { mongod } from '../../support/mongodb/program.ts'
import { untilExit, startNode } from '../../support/process.ts'
import { versitygw } from '../../support/s3/program.ts'
import { workspace } from '../../support/newsroom.ts'
import type { Failures } from '../failures.ts'

import type { Outages } from '../outages.ts'
import { bucket, bucketKeys, type Plan } from '../plan.ts'
import { nginxConfig } from './nginx-config.ts'
import { Part, type Served } from './part.ts'
import { serveNode, serveProgram } from './programs.ts'

// As the launcher starts it.
const pressArgs = ['--max-semi-space-size=4', '--heap-growing-percent=100', 'press/main.ts']

/** The processes in the order in which they are started: database and store first, then the CMS, nginx, the presses. */
export function everyPart(plan: Plan, outages: Outages, failures: Failures): Part[] {
  const { ports, sites } = plan
  const part = (name: string, launch: () => Promise<Served>) => new Part(name, launch, outages, failures)
  return [
    ...ports.mongodb.map((port, at) => part(`mongod-${at + 1}`, () => serveMongod(plan, at, port))),
    part('versitygw', () => serveS3(plan)),
    ...ports.cms.map((port, at) =>
      part(`cms-${at + 1}`, () => serveNode('cms', ['src/server.ts'], cmsEnvironment(plan, at, port))),
    ),
    part('nginx', () => serveNginx(plan)),
    ...sites.map(({ name, url }, at) => {
      const port = String(ports.presses[at])
      const own = { DATA_DIR: join(plan.folder, name), SITE_PORT: port, SERVED_URL: url }
      return part(name, () => serveNode('site', pressArgs, { ...plan.env, ...own }))
    }),
  ]
}

/** Fills the database, as every start does. @throws with what the command printed */
export async function prepare(plan: Plan): Promise<void> {
  const env = cmsEnvironment(plan, 0, plan.ports.cms[0] ?? 0)
  const running = startNode({ args: ['src/prepare.ts'], cwd: join(workspace, 'cms'), env })
  if ((await untilExit(running)) !== 0) throw new Error(`prepare failed\n${running.output()}`)
}

/** A CMS process has nothing in common with the other but database, bucket and secret. */
function cmsEnvironment({ folder, env }: Plan, at: number, port: number): Record<string, string> {
  return { ...env, DATA_DIR: join(folder, `cms-${at + 1}`), CMS_PORT: String(port) }
}

async function serveMongod(plan: Plan, at: number, port: number): Promise<Served> {
  const folder = join(plan.folder, `mongod-${at + 1}`)
  mkdirSync(folder, { recursive: true })
  const args = mongodArguments({ port, folder, isSet: true })
  return serveProgram({ path: await mongod(), args, ports: [port] })
}

async function serveS3({ folder, ports }: Plan): Promise<Served> {
  const path = await versitygw()
  const data = join(folder, 's3')
  // It keeps buckets as folders.
  mkdirSync(join(data, bucket), { recursive: true })
  const env = { ROOT_ACCESS_KEY: bucketKeys.id, ROOT_SECRET_KEY: bucketKeys.secret }
  const args = ['--port', `127.0.0.1:${ports.s3}`, '--quiet', 'posix', data]
  return serveProgram({ path, args, env, ports: [ports.s3] })
}

function serveNginx({ folder, env, ports, sites }: Plan): Promise<Served> {
  const own = join(folder, 'nginx')
  mkdirSync(own, { recursive: true })
  const places = sites.map(({ releases }, at) => ({
    port: ports.sites[at] ?? 0,
    releases,
    pressPort: ports.presses[at] ?? 0,
  }))
  const front = {
    folder: own,
    cmsUrl: env['CMS_URL'] ?? '',
    cmsPort: ports.front,
    cmsPorts: ports.cms,
    sites: places,
  }
  writeFileSync(join(own, 'nginx.conf'), nginxConfig(front))
  const args = ['-e', 'stderr', '-c', join(own, 'nginx.conf'), '-p', own]
  return serveProgram({
    path: debianProgram('nginx'),
    args,
    ports: [ports.front, ...ports.sites],
    ofGroup: true,
  })
}
