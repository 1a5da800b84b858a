import type { Checked, HouseWord, Line } from './checked.ts'
import type { Finding, Severity } from './finding.ts'
import { placeOf } from './place.ts'

type Hit = { word: HouseWord; line: Line; at: number }

/** 原工商局, 时任国家工商总局局长: of the time when it was called so. */
const ofThen = /(?:原|时任|前|曾任|当时的)$/u

/**
 * Words of the newsroom's list. The longest goes first and none is found inside another; a word that is to be replaced by
 * itself is allowed, and so are the listed ones inside it. A dated name of the past is told by what stands before it.
 */
export function houseWords({ lines, words }: Checked): Finding[] {
  const longestFirst = words
    .filter(({ word }) => word !== '')
    .toSorted((a, b) => b.word.length - a.word.length)
  const hits = lines.flatMap((line) => hitsIn(line, longestFirst))
  const found = new Map<string, Hit[]>()
  for (const hit of hits) found.set(hit.word.word, [...(found.get(hit.word.word) ?? []), hit])
  return [...found.values()].flatMap((same) => findingOf(lines, same))
}

function hitsIn(line: Line, longestFirst: HouseWord[]): Hit[] {
  const taken: { start: number; end: number }[] = []
  const hits: Hit[] = []
  for (const word of longestFirst) {
    const length = word.word.length
    for (let at = line.text.indexOf(word.word); at !== -1; at = line.text.indexOf(word.word, at + length)) {
      const end = at + length
      if (taken.some((other) => other.start < end && at < other.end)) continue
      taken.push({ start: at, end })
      const isAllowed = word.instead?.trim() === word.word
      const isOfThen = word.kind === 'dated' && ofThen.test(line.text.slice(0, at))
      if (!isAllowed && !isOfThen) hits.push({ word, line, at })
    }
  }
  return hits
}

const severities: Record<HouseWord['kind'], Severity> = { banned: 'soft', dated: 'soft', delicate: 'hint' }
const kinds = {
  banned: { zh: '禁用', en: 'banned' },
  dated: { zh: '过时', en: 'dated' },
  delicate: { zh: '慎用', en: 'delicate' },
}

function findingOf(lines: Line[], hits: Hit[]): Finding[] {
  const [first] = hits
  if (!first) return []
  const { word, instead, kind, isHard, note } = first.word
  const times =
    hits.length > 1 ? { zh: `（${hits.length} 处）`, en: ` (${hits.length} times)` } : { zh: '', en: '' }
  const other = instead?.trim()
  return [
    {
      check: 'house-word',
      severity: isHard ? 'hard' : severities[kind],
      about: word,
      message: {
        zh: `“${word}”${times.zh}在用词表里：${kinds[kind].zh}${other ? `，改用“${other}”` : ''}。${note ?? ''}`,
        en: `“${word}”${times.en} is in the list of house words: ${kinds[kind].en}${other ? `, write “${other}”` : ''}. ${note ?? ''}`.trim(),
      },
      place: placeOf(lines, first.line, first.at, word),
      ...(other ? { suggestion: { kind: 'replace', from: word, to: other } } : {}),
    },
  ]
}
