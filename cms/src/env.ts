import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseSettings, SettingsError, type Settings } from '@guiyan/shared/settings'
import { readSecret } from './secret.ts'

/** The workspace's root, whatever folder the process was started in. */
export const workspaceRoot = resolve(fileURLToPath(import.meta.url), '../../..')

/** The settings as the CMS uses them: every path absolute, every address complete. */
export type Environment = Settings & {
  /** Untouched uploads; never served. */
  originalsDir: string
  /** '' while nothing has made one yet: building and type generation need none, `getPayload` refuses it. */
  secret: string
  /** The CMS's address, and on a developer's machine its twins (localhost, 127.0.0.1). */
  origins: string[]
  /** `none` (`GUIYAN_SEED=none`): the first start makes an admin but no content. */
  seed: 'content' | 'none'
}

/**
 * Reads the settings from the environment, after `.env` at the workspace's root (what is already set wins).
 * @throws SettingsError naming every wrong variable
 */
export function readEnvironment(variables: Record<string, string | undefined> = withDotEnv()): Environment {
  const settings = parseSettings(variables)
  const dataDir = resolve(workspaceRoot, settings.dataDir)
  const seed = variables.GUIYAN_SEED || 'content'
  if (seed !== 'content' && seed !== 'none') {
    throw new SettingsError(
      '设置有误 (wrong setting)\n  GUIYAN_SEED: 只能是 content 或 none (content or none)',
    )
  }
  return {
    ...settings,
    databaseUrl: absoluteDatabaseUrl(settings.databaseUrl),
    dataDir,
    mediaDir: resolve(workspaceRoot, settings.mediaDir),
    originalsDir: resolve(dataDir, 'originals'),
    secret: settings.secret ?? readSecret(dataDir) ?? '',
    origins: twins(settings.cmsUrl),
    seed,
  }
}

function withDotEnv(): NodeJS.ProcessEnv {
  const path = resolve(workspaceRoot, '.env')
  if (existsSync(path)) process.loadEnvFile(path)
  return process.env
}

/** `file:./data/a.db` is a path relative to the workspace, `file:///…` an address. Others stay as they are. */
function absoluteDatabaseUrl(url: string): string {
  if (!url.startsWith('file:')) return url
  if (url.startsWith('file://')) return url
  return pathToFileURL(resolve(workspaceRoot, url.slice('file:'.length))).href
}

const localNames = ['localhost', '127.0.0.1', '[::1]']

/** The origins under which people open the CMS: one, or all three names of this very machine. */
function twins(cmsUrl: string): string[] {
  const url = new URL(cmsUrl)
  if (!localNames.includes(url.hostname)) return [url.origin]
  return localNames.map((name) => {
    const twin = new URL(url)
    twin.hostname = name
    return twin.origin
  })
}
