/** What a credit line says about who made a picture. */
export type Credit =
  | { kind: 'photographer'; names: string[] }
  | { kind: 'file' }
  | { kind: 'supplied'; by: string | null }
  | { kind: 'unknown' }

/** Somebody who made a picture, with the role in front of the name as it is printed: 本报记者, 通讯员. */
type Maker = { role: string; name: string }

/** A longer line is no credit, and patterns stay fast on it. */
const maxCreditLength = 200

const roleName = String.raw`\p{Script=Han}{0,8}?(?:记者|通讯员|摄影师|特派员|实习生|志愿者|网友|市民|读者|摄影爱好者)`
/** 本报记者, 融媒体记者, 泉州晚报记者, 通讯员, 中新社发: before a name, with or without a space. */
const roleInFront = new RegExp(`^(?:${roleName}|(?:新华社|中新社|中国新闻社)发)`, 'u')
/** `李四（通讯员）`: the role behind the name. */
const roleBehind = new RegExp(String.raw`(\p{Script=Han}{2,4})\s*[（(](${roleName})[)）]`, 'gu')
/** `新华社发（李四 摄）`: an agency's own form, brackets included. */
const agencyForm = /^((?:新华社|中新社|中国新闻社)发)\s*[（(]([^（）()]+)[)）]$/u
/** Two to four characters, more round a dot (买买提·艾力), or a name in letters. */
const personName =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+|\p{Script=Latin}[\p{Script=Latin}\p{M} .'’-]*)$/u
/** What stands where a name would, and is none: `去年 摄`, `新华社 摄`, `他在拍摄`. */
const noName =
  /^(?:网络|示意|航空|航拍|无人机|手机|水下|现场|合影|[去今前当]年|早年|[昨今近当]日|[昨今当]天|日前)$|(?:图片|照片|资料|本报|本刊|晚报|日报|通讯社|新华社|中新社|电视台|拍)$/u

/**
 * Reads a credit line as newspapers print it, brackets or none: `张剑峰 摄`, `（资料图片）`, `社区供图`,
 * `本报记者 张剑峰 摄`, `张剑峰/摄`, `张剑峰 文/图`, `新华社发（张剑峰 摄）`. A line it does not know is `unknown`;
 * nothing is guessed: `文/图` names nobody, and `示意图` is no person of that name.
 */
export function parseCredit(line: string): Credit {
  if (line.length > maxCreditLength) return { kind: 'unknown' }
  const text = plain(line)
  if (filePicture.test(text)) return { kind: 'file' }
  const supplied = suppliedForm.exec(text)
  if (supplied) return suppliedBy(supplied[1] ?? '', supplied[2] ?? '', supplied[3] === '提供')
  const names = makersOf(text).flatMap(({ name }) => (name === '' ? [] : [name]))
  return names.length > 0 ? { kind: 'photographer', names } : { kind: 'unknown' }
}

const filePicture = /^(?:本报)?资料(?:图片?|照片)?$/u
const suppliedForm = /^(图片?由|照片由|由)?(.*?)[\s/]*(供图|提供)$/u

function suppliedBy(prefix: string, text: string, isSentence: boolean): Credit {
  const by = text.trim()
  // `张三 摄 社区供图` credits two makers: neither is left out by naming the other.
  if (/摄影?(?:\s|$)/u.test(by)) return { kind: 'unknown' }
  // `奖品由商会提供` and `为会员提供` are about something else than the picture.
  if (/[，。,;；]/u.test(by) || (isSentence && prefix === '' && /[由为给向]/u.test(by)))
    return { kind: 'unknown' }
  return { kind: 'supplied', by: by || null }
}

/** The makers of the picture, roles that stand by themselves with an empty name; none where it is not sure. */
function makersOf(text: string): Maker[] {
  const agency = agencyForm.exec(text)
  if (agency) return makersOf(`${agency[1]} ${plain(agency[2] ?? '')}`)
  return makers(photographerPart(text.replace(roleBehind, '$2 $1')))
}

/** The part of a line that names photographers; '' where no part says so. */
function photographerPart(text: string): string {
  // `张三/文 李四/图`, `文/张三 图/李四`: the writer is not the photographer.
  const pictures = text.replace(
    /^(?:(?!(?:图|摄影?)\s*\/)[^\s/]+\s*\/\s*文|文\s*[/:：]\s*(?!(?:图|摄影?)\s)[^\s/]+)\s+/u,
    '',
  )
  const named =
    /^(.+?)(?:\s文\s*\/?\s*图|\s图\s*\/\s*文|\/\s*文\s*\/?\s*图|\s文\s*\/\s*摄影?)$/u.exec(pictures) ??
    /^(.+?)[\s/]*(?:摄影报道|摄影?\s*\/\s*文|摄影?)$/u.exec(pictures) ??
    /^(.+?)\s*\/\s*图$/u.exec(pictures) ??
    /^(?:文\s*\/\s*(?:图|摄影?)|(?:图|摄影?)\s*\/\s*文|摄影报道|摄影?|图)[\s/:：]+(.+)$/u.exec(pictures)
  return named?.[1] ?? ''
}

/** All makers, or none where one of them may be something else. */
function makers(text: string): Maker[] {
  const found = text
    // `张 三`: a name of two characters is spaced out to the width of three.
    .replace(/(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
    .split(/[、,，;；]|\s+(?=\p{Script=Han})|(?<=\p{Script=Han}|[:：])\s+/u)
    .map((part) => maker(part.trim()))
    .filter(({ role, name }) => role !== '' || name !== '')
  const named = found.filter(({ name }) => name !== '')
  const sure = named.every(({ name }) => personName.test(name) && !noName.test(name))
  return sure && named.length > 0 ? found : []
}

function maker(part: string): Maker {
  const role = roleInFront.exec(part)?.[0] ?? ''
  return {
    role,
    name: part
      .slice(role.length)
      .replace(/^[:：]/u, '')
      .trim(),
  }
}

/**
 * The line in house style: `张剑峰 李四 摄`, `本报记者 张剑峰 摄` (roles stay), `资料图片`, `社区供图`. It reads the
 * same as what was handed in; a line that `parseCredit` does not know is left as it is.
 */
export function creditLine(line: string): string {
  const styled = inHouseStyle(line)
  return JSON.stringify(parseCredit(styled)) === JSON.stringify(parseCredit(line)) ? styled : line
}

function inHouseStyle(line: string): string {
  const credit = parseCredit(line)
  const text = plain(line)
  switch (credit.kind) {
    case 'unknown':
      return line
    case 'file':
      return text.startsWith('本报') ? '本报资料图片' : '资料图片'
    case 'supplied':
      return `${credit.by ?? ''}${/\p{Script=Latin}$/u.test(credit.by ?? '') ? ' ' : ''}供图`
    case 'photographer': {
      const agency = agencyForm.exec(text)
      if (agency) return `${agency[1]}（${creditLine(agency[2] ?? '')}）`
      return `${makerList(makersOf(text))} 摄`
    }
  }
}

/** Names a space apart; two in letters need more than that to be two. */
function makerList(found: Maker[]): string {
  return found
    .map(({ role, name }) => [role, name].filter(Boolean).join(' '))
    .reduce((list, next) => {
      const inLetters = /\p{Script=Latin}$/u.test(list) && /^\p{Script=Latin}/u.test(next)
      return `${list}${inLetters ? '、' : ' '}${next}`
    })
}

function plain(line: string): string {
  return withoutBrackets(line).replaceAll('／', '/')
}

/** A credit line without the pair of brackets round all of it; a pair inside may be the agency's. */
export function withoutBrackets(line: string): string {
  return line
    .trim()
    .replace(/^[（(]([^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)*)[)）]$/u, (_, inner: string) =>
      inner.trim(),
    )
}

/**
 * House style under a picture: the line in full-width brackets, as it was handed in: `（张剑峰 摄）`. An agency's line
 * has its own: `新华社发（张剑峰 摄）`.
 */
export function creditInBrackets(line: string): string {
  const inner = withoutBrackets(line)
  return agencyForm.test(inner) ? inner : `（${inner}）`
}
