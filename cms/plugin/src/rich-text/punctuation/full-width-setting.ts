'use client'

import { useSyncExternalStore } from 'react'

const key = 'guiyan:full-width-as-typed'
const listeners = new Set<() => void>()
let isOn: boolean | null = null

/** Whether marks become full width as they are typed. Remembered by the browser; on at first. */
export function isFullWidthOn(): boolean {
  isOn ??= remembered() !== 'off'
  return isOn
}

/** Turns full-width marks on or off, for this tab at once and for later visits. */
export function setFullWidth(on: boolean): void {
  isOn = on
  try {
    localStorage.setItem(key, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing: it holds until the page is left.
  }
  listeners.forEach((listener) => listener())
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** `isFullWidthOn`, drawn anew when it changes. */
export function useFullWidth(): boolean {
  return useSyncExternalStore(subscribe, isFullWidthOn, () => true)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
