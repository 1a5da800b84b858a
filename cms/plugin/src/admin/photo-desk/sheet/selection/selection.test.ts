import { describe, expect, test } from 'vitest'
import {
  keepShown,
  meantBy,
  nothingSelected,
  select,
  type Selection,
  type SelectionAction,
} from './selection.ts'

const order = [1, 2, 3, 4, 5]
const after = (...actions: SelectionAction[]): Selection =>
  actions.reduce((state, action) => select(state, action, order), nothingSelected)
const click = (id: number, keys: { range?: boolean; add?: boolean } = {}): SelectionAction => ({
  type: 'click',
  id,
  range: false,
  add: false,
  ...keys,
})

describe('which pictures are meant', () => {
  test('is the one in focus while none is selected', () => {
    expect(meantBy(after(click(3)), order)).toEqual([3])
    expect(meantBy(nothingSelected, order)).toEqual([])
  })

  test('is what space has gathered, wherever the arrows went since', () => {
    const gathered = after(
      { type: 'focus', id: 1 },
      { type: 'toggle', id: 1 },
      { type: 'focus', id: 4 },
      { type: 'toggle', id: 4 },
      { type: 'focus', id: 5 },
    )
    expect(meantBy(gathered, order)).toEqual([1, 4])
  })

  test('Ctrl+click adds to the picture that was clicked before, and takes out again', () => {
    expect(meantBy(after(click(4), click(2, { add: true })), order)).toEqual([2, 4])
    const out = after(click(4), click(2, { add: true }), click(4, { add: true }))
    expect(meantBy(out, order)).toEqual([2])
  })

  test('Shift+click takes the range from the last click, in both directions, and anew from there', () => {
    const twice = after(click(3), click(5, { range: true }), click(1, { range: true }))
    expect(meantBy(twice, order)).toEqual([1, 2, 3])
  })

  test('Shift+arrow extends', () => {
    const extended = after(
      click(2),
      { type: 'focus', id: 3, extend: true },
      { type: 'focus', id: 4, extend: true },
    )
    expect(meantBy(extended, order)).toEqual([2, 3, 4])
  })

  test('turns round with 反选, and a plain click ends the selection', () => {
    const inverted = after({ type: 'select', ids: [1, 2] }, { type: 'invert' })
    expect(meantBy(inverted, order)).toEqual([3, 4, 5])
    expect(meantBy(select(inverted, click(1), order), order)).toEqual([1])
  })

  test('never holds a picture that is not shown', () => {
    const state = keepShown(after(click(5), { type: 'select', ids: [1, 5] }), [1, 2])
    expect(state).toMatchObject({ selected: new Set([1]), focused: 1 })
  })
})
