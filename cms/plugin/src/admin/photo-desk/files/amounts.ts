import type { Bilingual } from '../../../language.ts'

/** `8.1 MB`. Never less than 0.1. */
export function megabytes(bytes: number): string {
  return `${Math.max(bytes / 1024 / 1024, 0.1).toFixed(1)} MB`
}

/** About how long, for people. */
export function duration(seconds: number): Bilingual {
  if (seconds < 60) return { zh: `约 ${seconds} 秒`, en: `about ${seconds} s` }
  const minutes = Math.ceil(seconds / 60)
  return { zh: `约 ${minutes} 分钟`, en: `about ${minutes} min` }
}
