'use client'

import { useEffect, useRef } from 'react'
import type { DeskTools } from '../desk/desk-tools.ts'
import { roles } from '../state/roles.ts'
import { placeOf, unitOf } from '../state/units.ts'
import { commandOf, type DeskCommand, type Zone } from './desk-command.ts'

type Keys = {
  tools: DeskTools
  /** Which seam of the focused unit 断开 means: the block that begins after it. */
  seam: number | null
  chooseSeam: (block: number) => void
  onHelp: () => void
}

/** The keys of the desk, wherever its focus is. What an input method, a text box or a drag has taken is left to it. */
export function useDeskKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const zone = zoneOf(event)
      const command = zone && commandOf(event, zone)
      if (!command) return
      event.preventDefault()
      carryOut(command, zone, latest.current)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** Where a key goes; null where it is not for the desk. */
function zoneOf(event: KeyboardEvent): Zone | null {
  const { target } = event
  if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return null
  if (target === document.body) return document.querySelector('dialog[open]') ? null : 'review'
  if (!target.closest('.manuscript-desk')) return null
  if (target.closest('input, textarea, select, dialog, [aria-pressed="true"].manuscript-unit__handle'))
    return null
  if (target.closest('button, a, [role="button"]') && (event.key === 'Enter' || event.key === ' '))
    return null
  const zone = target.closest<HTMLElement>('[data-zone]')?.dataset.zone
  return isZone(zone) ? zone : 'review'
}

const isZone = (name: string | undefined): name is Zone =>
  name === 'story' || name === 'originals' || name === 'tray' || name === 'review'

function carryOut(command: DeskCommand, zone: Zone, keys: Keys): void {
  const { tools } = keys
  switch (command.type) {
    case 'undo':
      return tools.undo()
    case 'redo':
      return tools.redo()
    case 'help':
      return keys.onHelp()
    case 'review':
      return document.querySelector<HTMLElement>('[data-zone="review"] [aria-current]')?.focus()
    case 'answer':
      if (tools.current) tools.answer(tools.current, command.yes)
      return
    case 'go':
      return zone === 'review' ? goInReview(tools, command.by) : goInPane(tools, zone, command.by)
    case 'open':
      return open(tools, zone)
    default:
      if (zone === 'story' && tools.focused !== null) onUnit(command, tools.focused, keys)
  }
}

function onUnit(command: DeskCommand, block: number, { tools, seam, chooseSeam }: Keys): void {
  const { act, focus, state } = tools
  const at = placeOf(state.now, block)
  const unit = state.now.units[at]
  const next = state.now.units[at + 1]
  if (!unit) return
  if (command.type === 'carry') act({ type: 'move', unit: block, to: at + command.by })
  else if (command.type === 'join' && next) act({ type: 'join', first: block, second: next.blocks[0] ?? 0 })
  else if (command.type === 'cut' && seam !== null) act({ type: 'cut', before: seam })
  else if (command.type === 'role') {
    const role = roles[command.at]?.role
    if (role) act({ type: 'role', unit: block, role })
  } else if (command.type === 'seam') {
    const seams = unit.blocks.slice(1)
    const other = seams[seams.indexOf(seam ?? 0) + command.by]
    if (other !== undefined) chooseSeam(other)
    return
  } else if (command.type === 'shelve') {
    act({ type: 'shelve', unit: block })
    const left = next ?? state.now.units[at - 1]
    if (left) focus(left.blocks[0] ?? 0, 'story')
    return
  }
  focus(command.type === 'cut' ? (unit.blocks[0] ?? block) : block, 'story')
}

function goInReview({ choose, current, review }: DeskTools, by: number): void {
  const next = further(review, current ? review.indexOf(current) : -1, by)
  if (next) choose(next.key)
}

function goInPane({ blocks, focus, focused, state }: DeskTools, zone: Zone, by: number): void {
  if (zone === 'originals') {
    const ids = [...blocks.keys()]
    const next = further(ids, focused === null ? -1 : ids.indexOf(focused), by)
    if (next !== undefined) focus(next, 'originals')
    return
  }
  const { units } = state.now
  const next = further(units, focused === null ? -1 : placeOf(state.now, focused), by)
  if (next) focus(next.blocks[0] ?? 0, 'story')
}

const further = <One>(all: One[], at: number, by: number): One | undefined =>
  all[Math.min(Math.max(at + by, 0), all.length - 1)]

function open({ current, focus, focused, state }: DeskTools, zone: Zone): void {
  const block = zone === 'review' ? current?.blocks.at(-1) : focused
  if (block !== null && block !== undefined) focus(block, unitOf(state.now, block) ? 'story' : 'originals')
}
