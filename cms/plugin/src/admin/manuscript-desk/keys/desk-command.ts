/** Where the focus is. */
export type Zone = 'story' | 'originals' | 'tray' | 'review'

/** What a key asks for. `by`: how many further, ±Infinity for the ends. */
export type DeskCommand =
  | { type: 'go'; by: number }
  /** The focused unit, with the focus on it. */
  | { type: 'carry'; by: number }
  | { type: 'join' }
  | { type: 'cut' }
  /** Another seam of the unit is the one that 断开 means. */
  | { type: 'seam'; by: number }
  | { type: 'shelve' }
  /** By its place in `roles`, from 0. */
  | { type: 'role'; at: number }
  | { type: 'answer'; yes: boolean }
  /** To the other side: from a block as it came to its place, from a question to what it is about. */
  | { type: 'open' }
  | { type: 'review' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'help' }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** What a key does in a zone; null where it does nothing there. Letters go by their place: an input method takes their signs. */
export function commandOf(pressed: Pressed, zone: Zone): DeskCommand | null {
  const { altKey, code, ctrlKey, key, metaKey, shiftKey } = pressed
  if (code === 'KeyZ' && !altKey) return { type: shiftKey ? 'redo' : 'undo' }
  if (ctrlKey || metaKey) return code === 'KeyY' ? { type: 'redo' } : null
  if (key === '?' || key === '？') return { type: 'help' }
  if (altKey) return zone === 'story' ? carried(key) : null
  if (code === 'KeyY') return { type: 'answer', yes: true }
  if (code === 'KeyN') return { type: 'answer', yes: false }
  if (code === 'KeyQ') return { type: 'review' }
  return going(key) ?? (zone === 'story' ? inStory(pressed) : elsewhere(pressed, zone))
}

function carried(key: string): DeskCommand | null {
  if (key === 'ArrowUp') return { type: 'carry', by: -1 }
  if (key === 'ArrowDown') return { type: 'carry', by: 1 }
  return null
}

function going(key: string): DeskCommand | null {
  const by = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[key]
  return by === undefined ? null : { type: 'go', by }
}

function inStory({ code, key }: Pressed): DeskCommand | null {
  if (code === 'KeyJ' || key === 'Enter') return { type: 'join' }
  if (code === 'KeyX') return { type: 'cut' }
  if (code === 'KeyT' || key === 'Delete') return { type: 'shelve' }
  if (key === 'ArrowLeft') return { type: 'seam', by: -1 }
  if (key === 'ArrowRight') return { type: 'seam', by: 1 }
  const digit = /^(?:Digit|Numpad)([1-7])$/.exec(code)?.[1]
  return digit ? { type: 'role', at: Number(digit) - 1 } : null
}

function elsewhere({ code, key }: Pressed, zone: Zone): DeskCommand | null {
  if (key === 'Enter') return { type: 'open' }
  if (zone !== 'review') return null
  if (code === 'KeyJ') return { type: 'go', by: 1 }
  if (code === 'KeyK') return { type: 'go', by: -1 }
  return null
}
