export type Byline = { role: string | null; name: string }

/** What newspapers put before a byline. */
const marks = /^[\s□■◇◆○●◎▲△▼▽★☆⊙☉·•—-]+/u
const rolePart =
  '(?:[文图](?=[:：])|\\p{Script=Han}{0,10}?(?:记者|通讯员|特派员|特约撰稿人?|撰稿人?|评论员|实习生|摄影师|编辑|编译)|作者|撰文|采写|文字|摄影|供稿|整理|编译)'
const roleAlone = new RegExp(`^(${rolePart})[:：]?$`, 'u')
const roleInFront = new RegExp(`^(${rolePart})[:：]?(?=.)`, 'u')
/** What somebody did, behind the name or in front: `张三 文/图`, `张三/文 李四/图`. */
const task = '(?:文\\s*[/／]\\s*(?:图|摄影?)|(?:图|摄影?)\\s*[/／]\\s*文|文图|图文|摄影报道|文|图|摄)'
const taskAlone = new RegExp(`^${task}[:：]?$`, 'u')
const taskBehind = /^(.+?)[/／](文|图|摄影?)$/u
const taskInFront = /^(文|图|摄影?)[/／](?!图$|文$|摄影?$)(.+)$/u
const personName =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+|\p{Script=Latin}[\p{Script=Latin}\p{M}.’'-]*)$/u
/** A correspondent may be an office: `通讯员 泉州市工商联`. */
const office = /^[\p{Script=Han}·]{5,16}$/u

/**
 * Reads a byline: `□融媒体记者 张剑峰`, `本报记者 张三 李四 通讯员 王五 文/图`, `记者张三/文 李四/图`. Each person has the role in front, and what
 * they did behind it. A line that is not surely one is kept whole, as one name: nothing of it is lost.
 */
export function readByline(line: string): Byline[] {
  const text = withoutBrackets(line.replace(marks, '').trim())
  if (text === '') return []
  return parsed(text) ?? [{ role: null, name: text }]
}

type Reading = { role: string | null; tasks: string[]; group: Byline[]; done: Byline[] }

function parsed(text: string): Byline[] | null {
  const reading: Reading = { role: null, tasks: [], group: [], done: [] }
  for (const token of tokens(text)) if (!take(reading, token)) return null
  endGroup(reading)
  // A role or a task that nobody bears would be lost.
  return reading.done.length > 0 && reading.tasks.length === 0 && reading.role === null ? reading.done : null
}

/** Names of two characters are spaced out to the width of three: `张 三`. */
function tokens(text: string): string[] {
  return text
    .replace(/\s*([/／])\s*/gu, '$1')
    .replace(
      /(?<![\p{Script=Han}/／])(\p{Script=Han})\s+(\p{Script=Han})(?![\p{Script=Han}/／])/gu,
      (pair, one: string, two: string) =>
        [one, two].some((part) => taskAlone.test(part)) ? pair : one + two,
    )
    .split(/[\s、,，;；|｜]+/u)
    .filter((token) => token !== '')
}

function take(reading: Reading, token: string): boolean {
  if (taskAlone.test(token)) return takeTask(reading, token)
  if (roleAlone.test(token)) return takeRole(reading, token.replace(/[:：]$/u, ''))
  const [, did, doer] = taskInFront.exec(token) ?? []
  if (did !== undefined && doer !== undefined) return takePerson(reading, doer, did)
  const [, person, work] = taskBehind.exec(token) ?? []
  if (person !== undefined && work !== undefined) return takePerson(reading, person, work)
  return takePerson(reading, token)
}

/** In front of the names it is for those that follow, else for those before it. */
function takeTask(reading: Reading, written: string): boolean {
  const did = written.replace(/[:：]$/u, '')
  if (reading.group.length === 0) reading.tasks.push(did)
  else {
    reading.group = reading.group.map(({ role, name }) => ({
      role: [role, did].filter(Boolean).join(' '),
      name,
    }))
    endGroup(reading)
  }
  return true
}

function takePerson(reading: Reading, token: string, did?: string): boolean {
  const inFront =
    personName.test(token) && !/(?:记者|通讯员)/u.test(token) ? undefined : roleInFront.exec(token)?.[1]
  if (inFront !== undefined && !takeRole(reading, inFront)) return false
  const name = inFront === undefined ? token : token.slice(inFront.length).replace(/^[:：]/u, '')
  const isName = personName.test(name) || (reading.role !== null && office.test(name))
  if (!isName) return false
  const role = [reading.role, ...reading.tasks, did].filter(Boolean).join(' ') || null
  reading.group.push({ role, name })
  return true
}

/** A role in front of another role is nobody's. */
function takeRole(reading: Reading, role: string): boolean {
  endGroup(reading)
  if (reading.role !== null) return false
  reading.role = role
  return true
}

function endGroup(reading: Reading): void {
  if (reading.group.length === 0) return
  reading.done.push(...reading.group)
  Object.assign(reading, { role: null, tasks: [], group: [] })
}

function withoutBrackets(text: string): string {
  return /^[（(【[]([^（）()【】[\]]+)[)）】\]]$/u.exec(text)?.[1]?.trim() ?? text
}
