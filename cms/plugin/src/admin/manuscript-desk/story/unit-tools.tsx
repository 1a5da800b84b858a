'use client'

import type { Unit } from '../../../manuscript/arrangement.ts'
import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import { useDeskTools } from '../desk/desk-tools.ts'
import type { DeskAction } from '../state/desk-action.ts'
import { roles } from '../state/roles.ts'

type Props = { unit: Unit; place: number; next: number | null; seam: number | null }

/** What can be done to the unit that has the focus, for the mouse and the finger. */
export function UnitTools({ unit, place, next, seam }: Props) {
  const { say } = useWords()
  const { act, focus, state } = useDeskTools()
  const first = unit.blocks[0] ?? 0
  const change = (action: DeskAction) => {
    act(action)
    focus(first, 'story')
  }
  const move = (by: number) => change({ type: 'move', unit: first, to: place + by })
  return (
    <div
      aria-label={say({ zh: `第 ${unit.blocks.join('、')} 段`, en: `Block ${unit.blocks.join(', ')}` })}
      className="manuscript-unit__tools"
      role="toolbar"
    >
      <b aria-hidden>{unit.blocks.join('+')}</b>
      <RoleSelect unit={unit} />
      <Tool disabled={place === 0} onClick={() => move(-1)} words={{ zh: '上移', en: 'Up' }} keys="Alt+↑" />
      <Tool
        disabled={place === state.now.units.length - 1}
        keys="Alt+↓"
        onClick={() => move(1)}
        words={{ zh: '下移', en: 'Down' }}
      />
      <Tool
        disabled={next === null}
        keys="J"
        onClick={() => next !== null && change({ type: 'join', first, second: next })}
        words={{ zh: '接下段', en: 'Join next' }}
      />
      {seam !== null && (
        <Tool
          keys="X"
          onClick={() => change({ type: 'cut', before: seam })}
          words={{ zh: '断开', en: 'Cut' }}
        />
      )}
      <Tool
        keys="T"
        onClick={() => act({ type: 'shelve', unit: first })}
        words={{ zh: '待放', en: 'To the tray' }}
      />
    </div>
  )
}

function RoleSelect({ unit }: { unit: Unit }) {
  const { say } = useWords()
  const { act } = useDeskTools()
  return (
    <select
      aria-label={say({ zh: '这一段是什么（1–7）', en: 'What it is (1–7)' })}
      onChange={({ target }) => {
        const role = roles.find((one) => one.role === target.value)?.role
        if (role) act({ type: 'role', unit: unit.blocks[0] ?? 0, role })
      }}
      value={unit.role}
    >
      {roles.map(({ role, name }, index) => (
        <option key={role} value={role}>{`${index + 1} ${say(name)}`}</option>
      ))}
    </select>
  )
}

type ToolProps = { words: Bilingual; keys: string; disabled?: boolean; onClick: () => void }

function Tool({ words, keys, disabled = false, onClick }: ToolProps) {
  const { say } = useWords()
  return (
    <button disabled={disabled} onClick={onClick} title={keys} type="button">
      {say(words)}
    </button>
  )
}
