import { execFile, execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const site = resolve(import.meta.dirname, '../..')
const bundles = join(site, 'dist', 'test')
const sources = [
  join(site, 'src'),
  join(site, 'press', 'entry.ts'),
  join(site, 'astro.base.ts'),
  join(site, '../shared/src'),
]

/** Builds Astro's output as a person would, into a folder of the tests' own. */
export function buildSite(config: string, outDir: string): void {
  const [node, args, options] = astroBuild(config, outDir, {})
  execFileSync(node, args, { ...options, stdio: 'pipe' })
}

/** The same beside a press that goes on working in this process. `environment` is added to ours. */
export async function buildSiteBeside(
  config: string,
  outDir: string,
  environment: Record<string, string>,
): Promise<void> {
  await promisify(execFile)(...astroBuild(config, outDir, environment))
}

function astroBuild(config: string, outDir: string, environment: Record<string, string>) {
  const astro = join(site, 'node_modules/astro/bin/astro.mjs')
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment }
  return [
    process.execPath,
    [astro, 'build', '--silent', '--config', config, '--outDir', outDir],
    { cwd: site, env },
  ] as const
}

/**
 * Folder of the real pages' bundle, built once for a state of the sources however many tests ask for it at
 * once. It lies below the site, because what it imports is found from there.
 */
export function testBundle(): string {
  const folder = join(bundles, sourceHash())
  if (existsSync(folder)) return folder
  const building = join(bundles, `building-${randomUUID()}`)
  buildSite('astro.press.config.ts', building)
  try {
    renameSync(building, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(building, { recursive: true })
  }
  return folder
}

function sourceHash(): string {
  mkdirSync(bundles, { recursive: true })
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesIn(source)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
