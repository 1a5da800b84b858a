import type { KeyboardEvent } from 'react'

/** Enter, but not the one that ends a composition, and never as the send button of the article's form. */
export function onEnter(act: (event: KeyboardEvent) => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    act(event)
  }
}
