import { readFileSync } from 'node:fs'
import { bodyLines } from '@guiyan/shared/text/body-lines'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangementProblem } from './arrangement-schema.ts'
import { buildArticle } from './article/build-article.ts'
import { readPaste } from './intake/read-paste.ts'
import { repairManuscript } from './repair/repair.ts'

const nothing = { chambers: [], places: [], awards: [] }
const manuscripts = new URL('../../../../tests/fixtures/manuscripts/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, manuscripts), 'utf8')

/** From what is pasted to the article, as nobody touched it. */
function through(text: string) {
  const { blocks } = readPaste(text, null)
  const arrangement = repairManuscript(blocks)
  expect(arrangementProblem(arrangement, blocks)).toBeNull()
  return { blocks, arrangement, ...buildArticle(blocks, arrangement, nothing).data }
}

test('the scraped page becomes the article that its truth table rebuilds', () => {
  const expected = /```text\n(.*?)\n```/su.exec(fixture('quanzhou-2024.truth.md'))?.[1]?.split('\n') ?? []
  const { kicker, headline, photosWanted, bylines, body } = through(fixture('quanzhou-2024.txt'))
  const printed = [
    kicker,
    headline?.replace('\n', ' '),
    ...photosWanted.map(({ caption, credit }) => `${caption}(${credit})`),
    ...bylines.map(({ role, name }) => `□${role} ${name}`),
    ...bodyLines(body).map(({ kind, text }) => (kind === 'subhead' ? `## ${text}` : text)),
  ]
  expect(printed).toEqual(expected)
})

test('of any text each character is in the article or in the tray, once', () => {
  // Marks before bylines, brackets and what parts names go; a role stands with each of its names; the stop of a caption moves.
  const counted = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].toSorted().join('')
  const sentence = fc.constantFrom(
    '商会建设树标杆 聚木成林助发展',
    '异地商会是一张特色名片,塑造商业生态格局。',
    '2024 年度优秀商会揭晓',
    '维护会员合法权益',
    '为政策制定提供参考;另一方面,面对复杂的',
    '市场环境 with 政策变化,助力企业规避风险。',
    '交流会举行(资料图片)',
    '考察活动。(张剑峰 摄)',
    '等活动促进合作。',
    '泉州晚报社记者站2025年1月2日',
  )
  const line = fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 40 }))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const text = lines.join('\n')
      if (counted(text) === '') return
      const { blocks, arrangement, kicker, headline, deck, photosWanted, bylines, body } = through(text)
      const inByline = new Set(
        arrangement.units.flatMap(({ role, blocks }) => (role === 'byline' ? blocks : [])),
      )
      const outside = blocks.filter(({ id }) => !inByline.has(id)).map((block) => block.text)
      const tray = arrangement.unplaced.map((id) => blocks[id - 1]?.text ?? '')
      const told = [
        kicker,
        headline,
        deck,
        ...photosWanted.flatMap(({ caption, credit }) => [caption, credit]),
      ]
      const words = bodyLines(body).map((one) => one.text)
      expect(counted([...told, ...words, ...tray].join(''))).toBe(counted(outside.join('')))
      const byline = blocks
        .filter(({ id }) => inByline.has(id))
        .map((block) => block.text)
        .join('')
      const names = bylines.map(({ role, name }) => (role ?? '') + name).join('')
      expect([...counted(byline)].filter((one) => !names.includes(one))).toEqual([])
    }),
    { numRuns: 200 },
  )
})
