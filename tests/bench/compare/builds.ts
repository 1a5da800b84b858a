import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { workspace } from '../../support/newsroom.ts'
import { round } from '../figures.ts'
import { type Command, costOf } from './cost.ts'
import { Documents } from './documents.ts'
import { installEleventy, writeEleventySite } from './eleventy.ts'
import { writeHugoSite } from './hugo.ts'
import { copyUnreleased, editFirstArticle } from './snapshot.ts'

/** A build of the whole site, or why there was none. Seconds of CPU are user and system together. */
export type Build =
  | {
      name: string
      files: number
      megabytes: number
      wallSeconds: number
      cpuSeconds: number
      maxRssMb: number
    }
  | { name: string; missing: string }

/** Where the builds take their content from and may write. */
export type Ground = { pressFolder: string; scratch: string }

const siteUrl = 'http://bench.example'
const site = join(workspace, 'site')

/** The press renders everything: a fresh process, a filled snapshot, no release. */
export async function pressBuild({ pressFolder, scratch }: Ground): Promise<Build> {
  const folder = join(scratch, 'press')
  copyUnreleased(pressFolder, folder)
  const args = ['--max-semi-space-size=4', 'press/bench/full.ts', '--hans', '--folder', folder]
  return built('press, everything from cold', join(folder, 'releases/current'), {
    command: process.execPath,
    args,
    cwd: site,
  })
}

/** A plain `astro build`, as `pnpm build:static` does it. */
export async function astroBuild({ pressFolder, scratch }: Ground): Promise<Build> {
  const snapshot = copyUnreleased(pressFolder, join(scratch, 'astro'))
  return inDist((dist) => built('astro build', dist, astro('astro.config.ts', dist, snapshot)))
}

/** Astro's experimental.incrementalBuild: everything, then again with one article changed, which is what counts. */
export async function astroIncrementalBuild({ pressFolder, scratch }: Ground): Promise<Build> {
  const snapshot = copyUnreleased(pressFolder, join(scratch, 'astro-incremental'))
  return inDist(async (folder) => {
    const [dist, cache] = [join(folder, 'site'), join(folder, 'cache')]
    const config = 'press/bench/astro-incremental/astro.config.ts'
    const build = { ...astro(config, dist, snapshot), env: { ...astroEnv(snapshot), BENCH_CACHE_DIR: cache } }
    const first = await built('astro incrementalBuild, the first', dist, build)
    if ('missing' in first) return first
    editFirstArticle(snapshot, '改了一篇的题')
    return built('astro incrementalBuild, one article changed', dist, build)
  })
}

export async function hugoBuild({ pressFolder, scratch }: Ground): Promise<Build> {
  const name = 'hugo'
  const hugo = onPath('hugo')
  if (!hugo) return { name, missing: 'hugo is not installed (apt-get install hugo)' }
  const folder = join(scratch, 'hugo')
  withDocuments(pressFolder, (documents) => writeHugoSite(folder, documents))
  const args = ['--quiet', '--baseURL', `${siteUrl}/`, '--destination', 'public']
  return built(name, join(folder, 'public'), { command: hugo, args, cwd: folder })
}

export async function eleventyBuild({ pressFolder, scratch }: Ground): Promise<Build> {
  const name = 'eleventy'
  const eleventy = await installEleventy()
  if ('missing' in eleventy) return { name, missing: eleventy.missing }
  const folder = join(scratch, 'eleventy')
  withDocuments(pressFolder, (documents) => writeEleventySite(folder, documents, siteUrl))
  const args = ['--max-old-space-size=8192', eleventy.program, '--quiet']
  return built(name, join(folder, '_site'), { command: process.execPath, args, cwd: folder })
}

function withDocuments(pressFolder: string, work: (documents: Documents) => void): void {
  const documents = new Documents(join(pressFolder, 'snapshot.db'))
  try {
    work(documents)
  } finally {
    documents.close()
  }
}

function astro(config: string, outDir: string, snapshot: string): Command {
  const program = join(site, 'node_modules/astro/bin/astro.mjs')
  const args = [
    '--max-old-space-size=8192',
    program,
    'build',
    '--silent',
    '--config',
    config,
    '--outDir',
    outDir,
  ]
  return { command: process.execPath, args, cwd: site, env: astroEnv(snapshot) }
}

function astroEnv(snapshot: string): Record<string, string> {
  // Hugo and Eleventy have pages in one script.
  return { GUIYAN_SNAPSHOT: snapshot, SITE_URL: siteUrl, SITE_HANT: 'off', ASTRO_TELEMETRY_DISABLED: '1' }
}

/** Below the site: Astro cannot move its output to another disk. */
async function inDist(work: (folder: string) => Promise<Build>): Promise<Build> {
  mkdirSync(join(site, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(site, 'dist/bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a build and looks at what it left. A failure is a result: the others still count. */
async function built(name: string, folder: string, command: Command): Promise<Build> {
  try {
    const { wallSeconds, userSeconds, systemSeconds, maxRssMb } = await costOf(command)
    const cpuSeconds = round(userSeconds + systemSeconds, 2)
    return { name, ...sizeOf(folder), wallSeconds, cpuSeconds, maxRssMb }
  } catch (error) {
    return { name, missing: error instanceof Error ? error.message : String(error) }
  }
}

/** Files below a folder, links followed. */
function sizeOf(folder: string): { files: number; megabytes: number } {
  let [files, bytes] = [0, 0]
  const walk = (at: string) => {
    for (const entry of readdirSync(at)) {
      const path = join(at, entry)
      const found = statSync(path)
      if (found.isDirectory()) walk(path)
      else [files, bytes] = [files + 1, bytes + found.size]
    }
  }
  walk(folder)
  return { files, megabytes: round(bytes / 2 ** 20) }
}

function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(':')
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}
