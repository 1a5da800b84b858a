import type { MoveReport } from './move.ts'

/** How often progress is told, in milliseconds. */
const interval = 2000

/** Tells a move in lines: progress now and then, each proof when it is made. */
export function createTeller(say: (line: string) => void): MoveReport {
  let told = 0
  return {
    resumed: () => say('接着上次的搬 (going on with an earlier move)'),
    progress: (what, done, all) => {
      if (Date.now() - told < interval) return
      told = Date.now()
      say(`${what}: ${done} / ${all}`)
    },
    proven: (what, { files, documents, versions, sha256 }) => {
      const count = files ?? `${documents} + ${versions} 个版本 versions`
      say(`✓ ${what}: ${count}, sha-256 ${sha256.slice(0, 16)}`)
    },
  }
}
