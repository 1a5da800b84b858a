import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Settings } from '@guiyan/shared/settings'

/** The workspace. */
export const root = resolve(import.meta.dirname, '../..')

/** The installation has no secret yet. */
export class SecretMissingError extends Error {
  override name = 'SecretMissingError'
}

/** Where the press of an installation keeps what it has. */
export function pressFolder(settings: Settings): string {
  return join(resolve(root, settings.dataDir), 'press')
}

/** The secret that the CMS made at its first start, or that is set. @throws SecretMissingError */
export function secretOf(settings: Settings): string {
  if (settings.secret) return settings.secret
  const file = join(resolve(root, settings.dataDir), 'secret')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new SecretMissingError(
      `没有密钥 (no secret): 请设置 PAYLOAD_SECRET，或先启动采编系统生成 ${file}`,
      { cause },
    )
  }
}
