/** A roll of laureates in a running text. `block`-wise place is the paragraph's index. */
export type LaureateList = { paragraph: number; names: string[] }

/** Fewer are a sentence that names some, no roll. */
const fewest = 3

const kinds = '(?:商会|联合会|同乡会|联谊会|促进会|协会|工商联|总会)'
const endsInKind = new RegExp(`${kinds}$`, 'u')
const upToKind = new RegExp(`^(.*?${kinds})(?!.*${kinds})(.*)$`, 'u')
const two = new RegExp(`^(.+?${kinds})(?:以及|[和与及])(.+${kinds})$`, 'u')
const honoured =
  /^(?:等(?:\d+|[一二两三四五六七八九十]+)?[家个]?\p{Script=Han}{0,6})?(?:均|都|也|分别|成功|最终|双双)?(?:榜上有名|上榜|入选|入围|获评|当选|获此殊荣|获殊荣|获奖|荣获|获得|获授|受到?表彰|名列其中|位列其中|脱颖而出|摘得|折桂)/u
const introduced = /(?:名单|榜单|获奖|入选|获评|如下|分别[是为])\p{Script=Han}{0,6}$/u
/** What may run into the first name of the roll. */
const leadIn = /^.*(?:分别[是为]|包括|推选出|授予|表彰|其中|[有即为是由对])(?=\p{Script=Han}{4})/u

/**
 * Finds the roll of laureates: names with 、 between and an ending like 榜上有名 or 获评, or after 名单如下：. The longest where there are several.
 * @param isKnown whether a chamber bears the name; helps where words run into the first name
 */
export function laureateList(
  paragraphs: readonly string[],
  isKnown: (name: string) => boolean,
): LaureateList | null {
  const lists = paragraphs.flatMap((text, paragraph) =>
    clausesOf(text).flatMap(({ words, before }) => {
      const names = namesIn(words, before, isKnown)
      return names ? [{ paragraph, names }] : []
    }),
  )
  return lists.toSorted((a, b) => b.names.length - a.names.length)[0] ?? null
}

/** Parts between marks of a sentence; `before` ends in the mark that stands in front. */
function clausesOf(text: string): { words: string; before: string }[] {
  const parts = text.split(/(?<=[,，。;；:：!！?？…\n])/u)
  return parts.map((part, index) => ({
    words: part.replace(/[,，。;；:：!！?？…\n]$/u, '').trim(),
    before: parts[index - 1] ?? '',
  }))
}

function namesIn(words: string, before: string, isKnown: (name: string) => boolean): string[] | null {
  const parts = words.split('、').map((part) => part.trim())
  if (parts.length < fewest - 1) return null
  const [, lastNames = '', rest = ''] = upToKind.exec(cutAtOthers(parts.at(-1) ?? '')) ?? []
  const tail = (parts.at(-1) ?? '').slice(lastNames.length)
  const isRoll =
    honoured.test(tail) || (rest === '' && /[:：]$/u.test(before) && introduced.test(before.slice(0, -1)))
  if (!isRoll || lastNames === '') return null
  const names = [
    withoutLeadIn(parts[0] ?? '', isKnown),
    ...parts.slice(1, -1),
    ...(isKnown(lastNames) ? [lastNames] : (two.exec(lastNames)?.slice(1) ?? [lastNames])),
  ]
  return names.length >= fewest && names.every((name) => isKnown(name) || endsInKind.test(name))
    ? names
    : null
}

/** `某商会等10家商会上榜`: the last name ends before 等. */
function cutAtOthers(part: string): string {
  return part.replace(/等(?:\d+|[一二两三四五六七八九十多]+)?[家个].*$/u, '')
}

function withoutLeadIn(part: string, isKnown: (name: string) => boolean): string {
  if (isKnown(part)) return part
  for (let from = 1; from < part.length - 3; from++) if (isKnown(part.slice(from))) return part.slice(from)
  return part.replace(leadIn, '')
}
