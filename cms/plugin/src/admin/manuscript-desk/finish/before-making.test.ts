import { expect, test } from 'vitest'
import type { Arrangement } from '../../../manuscript/arrangement.ts'
import { beforeMaking } from './before-making.ts'

const story = (change: Partial<Arrangement>): Arrangement => ({
  units: [
    { role: 'headline', blocks: [1] },
    { role: 'byline', blocks: [2] },
    { role: 'paragraph', blocks: [3] },
  ],
  unplaced: [],
  joins: [],
  moves: [],
  questions: [],
  ...change,
})
const said = (change: Partial<Arrangement>) => beforeMaking(story(change), []).map(({ zh }) => zh)

test('of a story that lacks nothing nothing is said', () => {
  expect(said({})).toEqual([])
})

test('what stays out, what is open and what the article will lack is said', () => {
  expect(
    said({
      units: [{ role: 'caption', blocks: [1] }],
      unplaced: [2, 3],
      questions: [{ kind: 'join', blocks: [1, 3], grade: 'doubtful', reasons: [] }],
    }),
  ).toEqual([
    '没有主题：哪一段是主题？（按 2）',
    '第 2、3 段在待放栏，不进报道',
    '还有 1 处没有回答',
    '没有署名',
    '1 条图说还没有照片，会记作“待配图”',
  ])
})
