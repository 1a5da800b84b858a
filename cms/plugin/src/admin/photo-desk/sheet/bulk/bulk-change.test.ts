import { describe, expect, test } from 'vitest'
import { commonValue, planBulk, planUndo } from './bulk-change.ts'
import { type SheetValues, valuesOf } from '../sheet-values.ts'

const photo = (id: number, words: Partial<SheetValues>) => ({ id, values: { ...valuesOf({}), ...words } })
const targets = [
  photo(1, { caption: '返乡考察团参观$&', credit: '张剑峰 摄', chambers: [7] }),
  photo(2, { caption: '考察团与考察点', credit: '', chambers: [] }),
  photo(3, { caption: '', credit: '李四 摄', chambers: [7, 8] }),
]

describe('an edit of many', () => {
  test('replaces, and leaves out who has the value already', () => {
    const changes = planBulk(targets, { kind: 'set', values: { credit: '李四 摄' } })
    expect(changes).toEqual([
      { id: 1, before: { credit: '张剑峰 摄' }, after: { credit: '李四 摄' } },
      { id: 2, before: { credit: '' }, after: { credit: '李四 摄' } },
    ])
  })

  test('puts text before and after', () => {
    const [, before] = planBulk(targets, { kind: 'prepend', field: 'caption', text: '昨日，' })
    expect(before?.after.caption).toBe('昨日，考察团与考察点')
    const [after] = planBulk(targets, { kind: 'append', field: 'credit', text: '（资料）' })
    expect(after?.after.credit).toBe('张剑峰 摄（资料）')
  })

  test('finds and replaces every place, and takes signs for what they are', () => {
    const changes = planBulk(targets, { kind: 'find', field: 'caption', find: '考察', replacement: '$&走访' })
    expect(changes.map(({ after }) => after.caption)).toEqual(['返乡$&走访团参观$&', '$&走访团与$&走访点'])
    expect(planBulk(targets, { kind: 'find', field: 'caption', find: '', replacement: 'x' })).toEqual([])
  })

  test('adds a chamber once and removes it where it is', () => {
    const added = planBulk(targets, { kind: 'add', field: 'chambers', item: 7 })
    expect(added).toEqual([{ id: 2, before: { chambers: [] }, after: { chambers: [7] } }])
    const removed = planBulk(targets, { kind: 'remove', field: 'chambers', item: 7 })
    expect(removed.map(({ id, after }) => [id, after.chambers])).toEqual([
      [1, []],
      [3, [8]],
    ])
  })

  test('is taken back where nobody has typed since', () => {
    const done = planBulk(targets, { kind: 'set', values: { credit: '资料图片' } })
    const now = new Map(
      targets.map(({ id, values }) => [id, { ...values, credit: id === 2 ? '王五 摄' : '资料图片' }]),
    )
    const { changes, kept } = planUndo(done, (id) => now.get(Number(id)))
    expect(kept).toBe(1)
    expect(changes.map(({ id, after }) => [id, after.credit])).toEqual([
      [1, '张剑峰 摄'],
      [3, '李四 摄'],
    ])
  })
})

test('a value is mixed unless all have it', () => {
  const all = targets.map(({ values }) => values)
  expect(commonValue(all, 'credit')).toEqual({ mixed: true })
  expect(commonValue(all, 'chambers')).toEqual({ mixed: true })
  expect(commonValue(all, 'place')).toEqual({ mixed: false, value: '' })
  expect(commonValue([], 'place')).toEqual({ mixed: true })
})
