import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. No trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** Node 24 and pnpm, as npm packages. */
export const toolchainDir = join(root, '.toolchain')
