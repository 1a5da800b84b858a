import { expect, test } from 'vitest'
import { commandOf, type Zone } from './desk-command.ts'

/** `alt+ArrowUp`, `J`, `ctrl+shift+Z`: the sign is made of the last part. */
function press(keys: string, zone: Zone) {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const code = /^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : key
  const has = (name: string) => parts.includes(name)
  return commandOf(
    { key, code, altKey: has('alt'), ctrlKey: has('ctrl'), metaKey: false, shiftKey: has('shift') },
    zone,
  )
}

test('in the story, keys change the unit that has the focus', () => {
  expect(press('ArrowDown', 'story')).toEqual({ type: 'go', by: 1 })
  expect(press('alt+ArrowUp', 'story')).toEqual({ type: 'carry', by: -1 })
  expect(press('J', 'story')).toEqual({ type: 'join' })
  expect(press('Enter', 'story')).toEqual({ type: 'join' })
  expect(press('X', 'story')).toEqual({ type: 'cut' })
  expect(press('T', 'story')).toEqual({ type: 'shelve' })
  expect(press('3', 'story')).toEqual({ type: 'role', at: 2 })
  expect(press('8', 'story')).toBeNull()
})

test('in the review list, J and K go on', () => {
  expect(press('J', 'review')).toEqual({ type: 'go', by: 1 })
  expect(press('K', 'review')).toEqual({ type: 'go', by: -1 })
  expect(press('Enter', 'review')).toEqual({ type: 'open' })
  expect(press('X', 'review')).toBeNull()
})

test('answering and undoing work everywhere, with Ctrl or without', () => {
  for (const zone of ['story', 'originals', 'tray', 'review'] as const) {
    expect(press('Y', zone)).toEqual({ type: 'answer', yes: true })
    expect(press('N', zone)).toEqual({ type: 'answer', yes: false })
    expect(press('Z', zone)).toEqual({ type: 'undo' })
    expect(press('ctrl+Z', zone)).toEqual({ type: 'undo' })
    expect(press('ctrl+shift+Z', zone)).toEqual({ type: 'redo' })
    expect(press('?', zone)).toEqual({ type: 'help' })
  }
})

test('the keys of the browser are left to it', () => {
  expect(press('ctrl+J', 'story')).toBeNull()
  expect(press('ctrl+1', 'story')).toBeNull()
  expect(press('alt+ArrowLeft', 'story')).toBeNull()
  expect(press('Tab', 'story')).toBeNull()
})
