import { bodyOf, type Checked, type Line, titlesOf } from './checked.ts'
import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'

const pairs: Record<string, string> = {
  '”': '“',
  '》': '《',
  '）': '（',
  '】': '【',
  '」': '「',
  '』': '『',
}
const openers = new Set(Object.values(pairs))
/** Before a bracket that closes the number of a list: 1) and 二）. */
const listNumber = /(?:^|[\s，,；;。：:、])[\dA-Za-z一二三四五六七八九十]{1,3}$/u
/** A quotation may run over so many paragraphs. */
const reach = 6

type Mark = { line: Line; at: number; mark: string }

/** Quotation marks and brackets that open or close nothing. */
export function unbalanced(article: Checked): Finding[] {
  const titles = titlesOf(article).flatMap((line) => loneMarks(line))
  const body = bodyOf(article)
  const marks = paired(
    body,
    body.flatMap((line) => loneMarks(line)),
  )
  return [...titles, ...marks].map(({ line, at, mark }) => findingOf(article, line, at, mark))
}

/** The marks of a line that have no partner in it. Half-width brackets count as full ones. */
function loneMarks(line: Line): Mark[] {
  const lone: Mark[] = []
  for (let at = 0; at < line.text.length; at++) {
    const mark = fullWidth(line.text[at] ?? '')
    if (openers.has(mark)) lone.push({ line, at, mark })
    const opener = pairs[mark]
    if (opener === undefined) continue
    const last = lone.findLastIndex((one) => openers.has(one.mark))
    if (lone[last]?.mark === opener) lone.splice(last, 1)
    else if (mark !== '）' || !listNumber.test(line.text.slice(0, at))) lone.push({ line, at, mark })
  }
  return lone
}

const fullWidth = (mark: string) => (mark === '(' ? '（' : mark === ')' ? '）' : mark)

/** Leaves out quotations of several paragraphs: closed further down, or opened anew in the next. */
function paired(body: Line[], marks: Mark[]): Mark[] {
  const rest = [...marks]
  for (const open of marks.filter(({ mark }) => openers.has(mark))) {
    const from = body.indexOf(open.line)
    const close = rest.find(
      (one) => pairs[one.mark] === open.mark && isBetween(body.indexOf(one.line), from, from + reach),
    )
    const goesOn = open.mark === '“' && body[from + 1]?.text.startsWith('“')
    if (close) rest.splice(rest.indexOf(close), 1)
    if (close || goesOn) rest.splice(rest.indexOf(open), 1)
  }
  return rest
}

const isBetween = (value: number, over: number, upTo: number) => value > over && value <= upTo

function findingOf({ lines }: Checked, line: Line, at: number, mark: string): Finding {
  const words = line.text.slice(Math.max(0, at - 4), at + 9)
  const isOpen = openers.has(mark)
  return {
    check: 'unbalanced',
    severity: 'soft',
    about: words,
    message: {
      zh: `${mark} ${isOpen ? '没有收尾' : '没有开头'}：…${words}…`,
      en: `The ${mark} at “${words}” is never ${isOpen ? 'closed' : 'opened'}.`,
    },
    place: placeOf(lines, line, Math.max(0, at - 4), words),
  }
}
