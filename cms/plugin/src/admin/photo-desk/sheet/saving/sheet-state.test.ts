import { describe, expect, test } from 'vitest'
import type { DeskPhoto } from '../../desk-photo.ts'
import { isDirty, isDue, shownValues } from './entry.ts'
import { sheet, type SheetAction, type SheetState } from './sheet-state.ts'
import type { SomeValues } from '../sheet-values.ts'
import { typingOf } from './typed-store.ts'

const photo = (id: number, words: Partial<DeskPhoto> = {}, second = 0): DeskPhoto => ({
  id,
  createdAt: '2026-11-24T02:00:00.000Z',
  updatedAt: `2026-11-24T03:00:0${second}.000Z`,
  _status: 'draft',
  ...words,
})
const run = (state: SheetState, ...actions: SheetAction[]) => actions.reduce(sheet, state)
const start = (...photos: DeskPhoto[]) => run(new Map(), { type: 'told', photos })
const entry = (state: SheetState, id = 1) => {
  const found = state.get(id)
  if (!found) throw new Error(`no entry ${id}`)
  return found
}
const typed = (caption: string): SheetAction => ({ type: 'typed', id: 1, values: { caption } })
const left: SheetAction = { type: 'left', id: 1 }
const sentWith = (values: SomeValues): SheetAction => ({ type: 'sent', entries: [{ id: 1, values }] })

describe('typing and saving', () => {
  test('is due once the field was left, and not before', () => {
    const typing = run(start(photo(1)), typed('图为'))
    expect(isDue(entry(typing))).toBe(false)
    expect(isDue(entry(run(typing, left)))).toBe(true)
  })

  test('what is typed back to how it was is nothing to save', () => {
    const state = run(start(photo(1, { caption: '甲' })), typed('乙'), typed('甲'), left)
    expect(isDirty(entry(state))).toBe(false)
  })

  test('what is typed while a save is on its way stays typed', () => {
    const onItsWay = run(start(photo(1)), typed('甲'), left, sentWith({ caption: '甲' }), typed('甲乙'))
    const doc = photo(1, { caption: '甲' }, 1)
    const state = run(onItsWay, { type: 'answered', results: [{ id: 1, ok: true, doc }] })
    expect(shownValues(entry(state)).caption).toBe('甲乙')
    expect(entry(state)).toMatchObject({
      typed: { caption: '甲乙' },
      sending: null,
      photo: doc,
      wasSaved: true,
    })
  })

  test('what is typed between a request and the word of it is saved by the next one', () => {
    const more: SheetAction = { type: 'typed', id: 1, values: { credit: '张剑峰 摄' } }
    const onItsWay = run(start(photo(1)), typed('甲'), left, more, left, sentWith({ caption: '甲' }))
    const doc = photo(1, { caption: '甲' }, 1)
    const state = run(onItsWay, { type: 'answered', results: [{ id: 1, ok: true, doc }] })
    expect(shownValues(entry(state))).toMatchObject({ caption: '甲', credit: '张剑峰 摄' })
    expect(isDue(entry(state))).toBe(true)
  })

  test('a failed save keeps the text, says why, and is sent again on request', () => {
    const answer: SheetAction = {
      type: 'answered',
      results: [{ id: 1, ok: false, status: 500, message: '没有存上' }],
    }
    const failed = run(start(photo(1)), typed('甲'), left, sentWith({ caption: '甲' }), answer)
    expect(entry(failed)).toMatchObject({ typed: { caption: '甲' }, problem: '没有存上' })
    expect(isDue(entry(failed))).toBe(false)
    expect(isDue(entry(run(failed, { type: 'retried' })))).toBe(true)
  })

  test('a row whose picture an action does not touch stays the very same', () => {
    const before = start(photo(1), photo(2))
    expect(entry(run(before, typed('甲')), 2)).toBe(entry(before, 2))
  })

  test('a picture with unsaved text is not forgotten when the page no longer lists it', () => {
    const state = run(start(photo(1), photo(2)), typed('甲'), { type: 'told', photos: [photo(2)] })
    expect([...state.keys()].sort()).toEqual([1, 2])
    const none = run(start(photo(1), photo(2)), { type: 'told', photos: [photo(2)] })
    expect([...none.keys()]).toEqual([2])
  })
})

describe('somebody else changed the picture meanwhile', () => {
  const base = photo(1, { caption: '旧', credit: '张剑峰 摄' })
  const refused = (doc: DeskPhoto): SheetAction => ({
    type: 'answered',
    results: [{ id: 1, ok: false, status: 409, message: '被别人改过', doc }],
  })

  test('another field: what is typed is sent again on top of it', () => {
    const doc = photo(1, { caption: '旧', credit: '李四 摄' }, 2)
    const state = run(start(base), typed('我的'), left, sentWith({ caption: '我的' }), refused(doc))
    expect(shownValues(entry(state))).toMatchObject({ caption: '我的', credit: '李四 摄' })
    expect(entry(state).photo.updatedAt).toBe(doc.updatedAt)
    expect(isDue(entry(state))).toBe(true)
  })

  test('the same field: both stay until the person has chosen', () => {
    const doc = photo(1, { caption: '别人的', credit: '李四 摄' }, 2)
    const state = run(start(base), typed('我的'), left, sentWith({ caption: '我的' }), refused(doc))
    expect(entry(state)).toMatchObject({ newer: doc, typed: { caption: '我的' } })
    expect(isDue(entry(state))).toBe(false)

    const mine = run(state, { type: 'resolved', id: 1, theirs: [] })
    expect(shownValues(entry(mine))).toMatchObject({ caption: '我的', credit: '李四 摄' })
    expect(isDue(entry(mine))).toBe(true)

    const theirs = run(state, { type: 'resolved', id: 1, theirs: ['caption'] })
    expect(shownValues(entry(theirs)).caption).toBe('别人的')
    expect(isDirty(entry(theirs))).toBe(false)
  })

  test('a newer document from the page never takes typed text away', () => {
    const state = run(start(base), typed('我的'), {
      type: 'told',
      photos: [photo(1, { caption: '别人的' }, 2)],
    })
    expect(entry(state)).toMatchObject({ typed: { caption: '我的' } })
    expect(entry(state).newer).not.toBeNull()
  })

  test('an older document from the page changes nothing', () => {
    const state = run(start(photo(1, { caption: '新' }, 5)), { type: 'told', photos: [base] })
    expect(shownValues(entry(state)).caption).toBe('新')
  })

  test('a refusal without a newer document is a failure, not a loop', () => {
    const state = run(start(base), typed('我的'), left, sentWith({ caption: '我的' }), refused(base))
    expect(entry(state).problem).toBe('被别人改过')
  })
})

describe('a reload', () => {
  test('brings what was typed back, due to be saved', () => {
    const before = run(start(photo(1, { caption: '旧' })), typed('我的'))
    const stored = typingOf(before.values())
    const state = run(start(photo(1, { caption: '旧' })), { type: 'restored', stored })
    expect(shownValues(entry(state)).caption).toBe('我的')
    expect(isDue(entry(state))).toBe(true)
  })

  test('shows both where the field was changed while the page was closed', () => {
    const stored = typingOf(run(start(photo(1, { caption: '旧' })), typed('我的')).values())
    const state = run(start(photo(1, { caption: '别人的' }, 3)), { type: 'restored', stored })
    expect(entry(state).newer?.caption).toBe('别人的')
    expect(shownValues(entry(state)).caption).toBe('我的')
  })
})
