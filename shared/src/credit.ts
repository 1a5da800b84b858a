/** What a credit line says about who made a picture. */
export type Credit =
  | { kind: 'photographer'; names: string[] }
  | { kind: 'file' }
  | { kind: 'supplied'; by: string | null }
  | { kind: 'unknown' }

/** A longer line is no credit, and patterns stay fast on it. */
const maxCreditLength = 200

/** 本报记者, 融媒体记者, 泉州晚报记者, 通讯员: before a name, with or without a space. */
const title = /^\p{Script=Han}{0,8}?(?:记者|通讯员|摄影师)[:：]?/u
/** Two to four characters, more round a dot (买买提·艾力), or a name in letters. */
const personName =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+|\p{Script=Latin}[\p{Script=Latin}\p{M} .'’-]*)$/u
const noName = /^(?:网络|示意|本报)$|(?:图片|照片|资料)$/u

/**
 * Reads a credit line as newspapers print it, brackets or none: `张剑峰 摄`, `（资料图片）`, `社区供图`,
 * `本报记者 张剑峰 摄`, `张剑峰/摄`, `张剑峰 文/图`. A line it does not know is `unknown`; nothing is guessed:
 * `文/图` names nobody, and `示意图` is no person of that name.
 */
export function parseCredit(line: string): Credit {
  if (line.length > maxCreditLength) return { kind: 'unknown' }
  const text = withoutBrackets(line).replaceAll('／', '/')
  if (/^(?:本报)?资料(?:图片?|照片)?$/u.test(text)) return { kind: 'file' }
  const supplied = /^(?:图片?由|照片由|由)?(.*?)[\s/]*(?:供图|提供)$/u.exec(text)
  if (supplied) return suppliedBy(supplied[1] ?? '')
  const names = photographers(photographerPart(text))
  return names.length > 0 ? { kind: 'photographer', names } : { kind: 'unknown' }
}

function suppliedBy(by: string): Credit {
  // `张三 摄 社区供图` credits two makers: neither is left out by naming the other.
  if (/摄影?(?:\s|$)/u.test(by)) return { kind: 'unknown' }
  return { kind: 'supplied', by: by.trim() || null }
}

/** The part of a line that names photographers; '' where no part says so. */
function photographerPart(text: string): string {
  // `张三/文 李四/图`, `文/张三 图/李四`: the writer is not the photographer.
  const pictures = text.replace(/^(?:[^\s/]+\s*\/\s*文|文\s*[/:：]\s*(?!图\s)[^\s/]+)\s+/u, '')
  const named =
    /^(.+?)[\s/]*摄影?$/u.exec(pictures) ??
    /^(.+?)\s*(?:\/\s*图|\s文\s*\/?\s*图|\/\s*文\s*\/?\s*图)$/u.exec(pictures) ??
    /^(?:摄影?|图|文\s*\/\s*图)[\s/:：]+(.+)$/u.exec(pictures)
  return named?.[1] ?? ''
}

/** All names, or none where one of them may be something else. */
function photographers(text: string): string[] {
  const names = text
    // `张 三`: a name of two characters is spaced out to the width of three.
    .replace(/(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
    .split(/[、,，;；]|\s+(?=\p{Script=Han})|(?<=\p{Script=Han}|[:：])\s+/u)
    .map((name) => name.trim().replace(title, '').trim())
    .filter((name) => name !== '')
  return names.every((name) => personName.test(name) && !noName.test(name)) ? names : []
}

function withoutBrackets(line: string): string {
  return line.trim().replace(/^[（(]\s*(.*?)\s*[)）]$/u, '$1')
}

/** House style under a picture: the line in full-width brackets, as it was handed in: `（张剑峰 摄）`. */
export function creditInBrackets(line: string): string {
  return `（${withoutBrackets(line)}）`
}
