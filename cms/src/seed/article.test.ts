import { readFileSync } from 'node:fs'
import { richTextSchema } from '@guiyan/shared/content'
import { describe, expect, test } from 'vitest'
import { articleBody } from './article-body.ts'
import { article2024 } from './data/article-2024.ts'
import { leadPhoto2024, visitPhoto2024 } from './data/photos-2024.ts'
import { fixturePath, manuscriptBlocks, restoredBody } from './manuscript.ts'

const manuscripts = new URL('../../../tests/fixtures/manuscripts/', import.meta.url)
const truth = readFileSync(new URL('quanzhou-2024.truth.md', manuscripts), 'utf8')
const expected = /```text\n(.*?)\n```/su.exec(truth)?.[1]?.split('\n') ?? []
const body = articleBody(restoredBody(), { award: 7, photo: 'f2' })

/** The article's text as it was printed, put together again from the seeded fields. */
function printed(): string[] {
  const { kicker, headline, bylines } = article2024
  const lines = body.root.children.flatMap((node) => {
    if (node.type === 'block') return []
    const text = node.children.map((child) => child.text).join('')
    return [node.type === 'heading' ? `## ${text}` : text]
  })
  return [
    kicker,
    headline.replace('\n', ' '),
    ...[leadPhoto2024, visitPhoto2024].map(({ data }) => `${data.caption}(${data.credit})`),
    ...bylines.map(({ role, name }) => `□${role} ${name}`),
    ...lines,
  ]
}

/** Every character that is no space, sorted: equal for equal multisets. */
function characters(lines: string[]): string[] {
  return [...lines.join('').replace(/\s/gu, '')].sort()
}

describe('the article of 2024', () => {
  test('reads as the truth table rebuilds it, title to last paragraph', () => {
    expect(expected).toHaveLength(22)
    expect(printed()).toEqual(expected)
  })

  test('has every character of the manuscript and no other', () => {
    const without = printed().map((line) => line.replace(/^## /, ''))
    expect(manuscriptBlocks()).toHaveLength(26)
    expect(characters(without)).toEqual(characters(manuscriptBlocks()))
  })

  test('keeps what the source has damaged', () => {
    expect(printed().join('\n')).toContain('面对复杂的市场环境 with 政策变化,商会组织专业团队')
    expect(article2024.kicker).toContain('2024 年度')
  })

  test.each([
    '热心慈善公益,组织会员履行社会责任',
    '面对复杂的市场环境',
    '创业者论坛等活动促进',
    '寻医助医服务平台',
  ])('joins %s once', (seam) => {
    expect(printed().join('\n').split(seam)).toHaveLength(2)
  })

  test('is a body that the site can render, with the roll after the lead and the photo in the last part', () => {
    const { root } = richTextSchema.parse(body)
    const shape = root.children.map((node) => (node.type === 'block' ? node.fields.blockType : node.type))
    expect(shape.slice(0, 4)).toEqual(['paragraph', 'paragraph', 'laureateRoll', 'heading'])
    expect(shape.slice(11, 15)).toEqual(['paragraph', 'heading', 'paragraph', 'photo'])
    expect(shape).toHaveLength(19)
  })
})

test.each(['quanzhou-2024.txt', 'quanzhou-2024.truth.json'])(
  'the %s that the seed reads is the reviewed one',
  (name) => {
    expect(readFileSync(fixturePath(name))).toEqual(readFileSync(new URL(name, manuscripts)))
  },
)
