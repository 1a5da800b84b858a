import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { workspace } from '../../support/newsroom.ts'
import type { Documents } from './documents.ts'
import { directoryPages, prosePages, writeArticles } from './source-files.ts'

const templates = join(import.meta.dirname, '../eleventy')
const installMs = 180_000

/** Installs Eleventy apart from the workspace, which does not need it, once. */
export async function installEleventy(): Promise<{ program: string } | { missing: string }> {
  const folder = join(workspace, 'tests/.cache/eleventy')
  const manifest = readFileSync(join(templates, 'package.json'), 'utf8')
  const program = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')
  const known = join(folder, 'package.json')
  if (existsSync(program) && readFileSync(known, 'utf8') === manifest) return { program }
  mkdirSync(folder, { recursive: true })
  writeFileSync(known, manifest)
  try {
    const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock']
    await promisify(execFile)('npm', args, { cwd: folder, timeout: installMs })
    return { program }
  } catch (error) {
    return {
      missing: `eleventy could not be installed: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

/** Writes the sources of the whole site for Eleventy into `folder`. */
export function writeEleventySite(folder: string, documents: Documents, siteUrl: string): void {
  cpSync(templates, folder, { recursive: true })
  const months = writeArticles(folder, documents)
  const data = {
    site: siteUrl,
    months,
    years: [...new Set(months.map((month) => month.slice(0, 4)))],
    sitemaps: ['index', 'pages', ...months],
    chamberSlugs: documents.chambers.map(({ slug }) => slug),
    chamberNames: Object.fromEntries(documents.chambers.map(({ slug, name }) => [slug, name])),
    directories: [{ path: 'chambers', title: '商会名录', group: '全部商会' }, ...directoryPages],
    prose: [
      ...prosePages,
      { path: '404', title: '找不到这一页', description: '这个地址上没有页面。', body: '这一页飞走了' },
    ],
  }
  mkdirSync(join(folder, '_data'))
  for (const [name, value] of Object.entries(data)) {
    writeFileSync(join(folder, '_data', `${name}.json`), JSON.stringify(value))
  }
}
