/** What a credit line says about who made a picture. */
export type Credit =
  | { kind: 'photographer'; names: string[] }
  | { kind: 'file' }
  | { kind: 'supplied'; by: string | null }
  | { kind: 'unknown' }

const reporterTitle = /^(?:本报|融媒体|本网|见习|实习|通讯员|记者|特约|摄影)*(?:记者|通讯员|摄影)[\s:：]*/u

/**
 * Reads a credit line as newspapers print it, brackets or none: `张剑峰 摄`, `（资料图片）`, `社区供图`,
 * `本报记者 张剑峰 摄`, `张剑峰/摄`. A line it does not know is `unknown`; nothing is guessed.
 */
export function parseCredit(line: string): Credit {
  const text = line.trim().replace(/^[（(]\s*(.*?)\s*[)）]$/u, '$1')
  if (/^资料(?:图片?|照片)?$/u.test(text)) return { kind: 'file' }
  const supplied = /^(.*?)[\s/]*(?:供图|提供)$/u.exec(text)
  if (supplied) return { kind: 'supplied', by: supplied[1]?.trim() || null }
  const taken = /^(.+?)[\s/]*(?:摄影?|图)$/u.exec(text) ?? /^(?:摄影|图)[\s/:：]+(.+)$/u.exec(text)
  if (taken?.[1]) return { kind: 'photographer', names: photographers(taken[1]) }
  return { kind: 'unknown' }
}

function photographers(text: string): string[] {
  return text
    .replace(reporterTitle, '')
    .split(/[、,，]|\s+(?=\p{Script=Han}{2,})/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** House style under a picture: the line in full-width brackets, as it was handed in: `（张剑峰 摄）`. */
export function creditInBrackets(line: string): string {
  return `（${line.trim().replace(/^[（(]\s*(.*?)\s*[)）]$/u, '$1')}）`
}
