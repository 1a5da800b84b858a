import type { ArticleFact, Correction } from '@guiyan/shared/content'
import { expect, test } from 'vitest'
import { correctionsOf } from './corrections.ts'

const now = '2026-11-25T08:00:00.000Z'
const said = '“引进入驻项目4个”应为“5个”。'

const fact = (corrections: ArticleFact['corrections']): ArticleFact => ({
  chamber: '1',
  kind: 'projects',
  text: '引进入驻项目5个',
  value: '5',
  unit: '个',
  precision: 'exact',
  period: null,
  grade: 'stated',
  quote: '引进入驻项目5个',
  url: null,
  corrections,
})
const texts = (corrections: Correction[], ...facts: ArticleFact[]) =>
  correctionsOf({ corrections, facts }).map(({ text }) => text)

test('a fact’s correction that the article tells as well is shown once', () => {
  const corrected = fact([{ date: now, was: '4个', note: null }])
  expect(texts([{ date: now, text: said }], corrected)).toEqual([said])
  // Somebody set the day anew, which makes it noon.
  expect(texts([{ date: '2026-11-25T04:00:00.000Z', text: said }], corrected)).toEqual([said])
})

test('one that only the fact has is told in its words', () => {
  const other = { date: '2026-11-25', text: '本文误写了一家商会的名称。' }
  expect(texts([other], fact([{ date: now, was: '4个', note: '作者提供。' }]))).toEqual([
    other.text,
    '“引进入驻项目5个”，原写作“4个”，作者提供。',
  ])
})
