import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeSize } from './change-size.ts'
import { diffParts } from './diff-parts.ts'
import { type DiffRow, paragraphBreak } from './diff-row.ts'
import { diffText } from './diff-text.ts'
import { foldRows } from './fold-rows.ts'
import type { LineKind, TextLine } from './text-line.ts'

const line = (text: string, kind: LineKind = 'paragraph'): TextLine => ({ text, kind })
const lines = (...texts: string[]) => texts.map((text) => line(text))

const lead = '返乡考察团昨日抵达泉州，开始为期三天的走访，团员来自全国各地的泉籍商会。'
const visit = '考察团一行走访了多家企业，与当地干部座谈，就产业链合作交换了意见。'
const money = '座谈会上签下六个项目，总投资十二亿元，其中三个落户晋江。'
const end = '记者从市工商联获悉，明年还将组织两批考察。'

const kinds = (rows: DiffRow[]) => rows.map(({ kind }) => kind)
/** A row as one reads it: 〔-gone-〕〔+come+〕, a cut or a join as ¶. */
const read = ({ parts }: DiffRow) =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `〔+${text}+〕` : `〔-${text}-〕`))
    .join('')
    .replaceAll(paragraphBreak, '¶')

describe('a comparison', () => {
  test('of a text with itself says that all is the same', () => {
    expect(kinds(diffText(lines(lead, visit), lines(lead, visit)))).toEqual(['same', 'same'])
  })

  test('shows the word that was changed within its paragraph', () => {
    const [row] = diffText(lines(lead), lines(lead.replace('三天', '五天')))
    expect(read(row as DiffRow)).toBe(lead.replace('三天', '〔-三天-〕〔+五天+〕')) // reason: one line gives one row
  })

  test('shows what came and what went in its place', () => {
    const rows = diffText(lines(lead, visit, end), lines(lead, money, end))
    expect(kinds(rows)).toEqual(['same', 'removed', 'added', 'same'])
  })

  test('knows a paragraph that was moved, in both places', () => {
    const rows = diffText(lines(lead, visit, money, end), lines(lead, money, end, visit))
    expect(kinds(rows)).toEqual(['same', 'away', 'same', 'same', 'here'])
  })

  test('knows a paragraph that was moved and changed', () => {
    const changed = visit.replace('多家', '八家')
    const rows = diffText(lines(visit, lead, money, end), lines(lead, money, end, changed))
    expect(kinds(rows)).toEqual(['away', 'same', 'same', 'same', 'here'])
    expect(read(rows.at(-1) as DiffRow)).toBe(visit.replace('多家', '〔-多家-〕〔+八家+〕')) // reason: as above
  })

  test('knows paragraphs that were joined and one that was cut', () => {
    const joined = diffText(lines(lead, visit, end), lines(lead + visit, end))
    expect(kinds(joined)).toEqual(['changed', 'same'])
    expect(read(joined[0] as DiffRow)).toBe(`${lead}〔-¶-〕${visit}`) // reason: as above
    const cut = diffText(lines(end, lead + visit + money), lines(end, lead, visit, money))
    expect(read(cut[1] as DiffRow)).toBe(`${lead}〔+¶+〕${visit}〔+¶+〕${money}`) // reason: as above
  })

  test('says that a paragraph became a subhead, with the same words', () => {
    const rows = diffText([line('在外打拼'), line(lead)], [line('在外打拼', 'subhead'), line(lead)])
    expect(kinds(rows)).toEqual(['changed', 'same'])
  })

  test('compares a headline with the headline, whatever it says now', () => {
    const rows = diffText(
      [line('故乡在侧', 'headline'), line(lead)],
      [line('百团回乡', 'headline'), line(lead)],
    )
    expect(kinds(rows)).toEqual(['changed', 'same'])
  })

  test('shows a paragraph of which most was cut as that paragraph', () => {
    const rows = diffText(lines(lead + visit + money, end), lines(lead, end))
    expect(kinds(rows)).toEqual(['changed', 'same'])
  })

  test('does not break a rewritten sentence up into single words', () => {
    const parts = diffParts('他说这是一件好事，大家都很高兴。', '代表们认为此举值得称道，会场掌声不断。')
    expect(parts.filter(({ kind }) => kind === 'same').every(({ text }) => text === '。')).toBe(true)
  })
})

describe('whatever was changed', () => {
  const text = fc.array(
    fc.constantFrom('泉州', '商会', '的', '，', '。', '2024', '年', '张三', '\n', '项目', '\u2029'),
    {
      maxLength: 30,
    },
  )
  const someLine = fc.record({
    text: text.map((words) => words.join('')),
    kind: fc.constantFrom<LineKind>(
      'headline',
      'byline',
      'paragraph',
      'paragraph',
      'paragraph',
      'subhead',
      'item',
    ),
  })
  const someText = fc.array(someLine, { maxLength: 12 })
  /** A text and what an editor made of it: lines dropped, doubled, moved, joined, and words changed. */
  const edited = fc
    .tuple(someText, fc.array(fc.tuple(fc.nat(4), fc.nat(12), fc.nat(12), someLine), { maxLength: 6 }))
    .map(([before, edits]): [TextLine[], TextLine[]] => [before, edits.reduce(edit, before)])
  const edit = (now: TextLine[], [how, one, other, extra]: [number, number, number, TextLine]) => {
    const rest = now.toSpliced(one, 1)
    const taken = now[one] ?? extra
    if (how === 0) return rest
    if (how === 1) return now.toSpliced(one, 0, extra)
    if (how === 2) return rest.toSpliced(other, 0, taken)
    if (how === 3) return now.toSpliced(one, 2, { ...taken, text: taken.text + (now[one + 1]?.text ?? '') })
    return now.map((line, at) => (at === one ? { ...line, text: extra.text } : line))
  }
  const pairs = fc.oneof(edited, fc.tuple(someText, someText)).filter(([one]) => one.length > 0)

  test('every line of both texts stands in it once, in order', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const rows = diffText(before, after)
        expect(rows.flatMap((row) => row.before)).toEqual(before)
        expect(rows.flatMap((row) => row.after)).toEqual(after)
      }),
    )
  })

  test('the parts that are not added give the words before, those that are not removed the words after', () => {
    const joined = (some: TextLine[]) => some.map(({ text }) => text).join(paragraphBreak)
    const without = ({ parts }: DiffRow, left: 'added' | 'removed') =>
      parts.flatMap(({ kind, text }) => (kind === left ? [] : text)).join('')
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        for (const row of diffText(before, after)) {
          if (row.kind !== 'here') expect(without(row, 'added')).toBe(joined(row.before))
          if (row.kind !== 'away') expect(without(row, 'removed')).toBe(joined(row.after))
        }
      }),
    )
  })

  test('what was moved is what was there', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const rows = diffText(before, after)
        const count = (kind: DiffRow['kind']) => rows.filter((row) => row.kind === kind).length
        expect(count('away')).toBe(count('here'))
      }),
    )
  })

  test('a text compared with itself has no change, and folding hides no change and loses no row', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(changeSize(diffText(before, before))).toEqual({ added: 0, removed: 0, moved: 0, lines: 0 })
        const rows = diffText(before, after)
        const folded = foldRows(rows)
        expect(folded.flatMap((one) => (one.folded ? one.rows : [one.row]))).toEqual(rows)
        for (const one of folded) if (one.folded) expect(kinds(one.rows)).not.toContain('changed')
      }),
    )
  })
})

test('unchanged lines are folded but for those beside a change', () => {
  const long = Array.from({ length: 9 }, (_, at) => `第${at}段说的是另外一件事情`)
  const folded = foldRows(diffText(lines(...long, lead), lines(...long, visit)))
  expect(folded.map((one) => (one.folded ? one.rows.length : one.row.kind))).toEqual([
    8,
    'same',
    'removed',
    'added',
  ])
})

test('the size of a change counts characters, and moved lines apart', () => {
  const rows = diffText(lines(lead, visit, end), lines(end, lead.replace('三天', '五天'), visit))
  expect(changeSize(rows)).toMatchObject({ added: 2, removed: 2, moved: 1 })
})

test('texts that have nothing in common are compared in reasonable time', () => {
  const text = (word: string) => Array.from({ length: 400 }, (_, at) => line(`${word}${at}`.repeat(40)))
  expect(kinds(diffText(text('甲'), text('乙')))).not.toContain('same')
  const [row] = diffText(lines('甲乙丙丁'.repeat(5000)), lines('戊己庚辛'.repeat(5000)))
  expect(row?.kind).toBe('removed')
})
