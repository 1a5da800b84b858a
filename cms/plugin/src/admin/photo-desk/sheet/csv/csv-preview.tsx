'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { useWords } from '../../../press/words.ts'
import { ChangeList } from '../bulk/change-list.tsx'
import { type ImportPlan, planImport } from './plan-import.ts'
import type { CsvTable } from './read-csv.ts'
import type { CsvPhoto } from './write-csv.ts'
import { useSheetTools } from '../sheet-tools.ts'

type Props = { table: CsvTable; photos: CsvPhoto[]; onDone: () => void }

/** What a table would change and what in it cannot be taken. Nothing is saved before the person says so. */
export function CsvPreview({ table, photos, onDone }: Props) {
  const { say } = useWords()
  const { chambers, change, words } = useSheetTools()
  const [writesCodes, setWritesCodes] = useState(true)
  const [emptiesToo, setEmptiesToo] = useState(false)
  const plan = useMemo(
    () => planImport(table, photos, { emptiesToo, chambers, codes: writesCodes ? words.codes : null }),
    [chambers, emptiesToo, photos, table, words, writesCodes],
  )
  const count = plan.changes.length
  const nameOf = new Map(photos.map(({ id, originalName }) => [id, originalName || String(id)]))
  return (
    <div className="contact-sheet__import">
      <p role="status">
        {say({
          zh: `将改 ${count} 张，${plan.same} 张不变，${plan.problems.length} 处读不了。`,
          en: `${count} would change, ${plan.same} stay, ${plan.problems.length} cannot be read.`,
        })}
      </p>
      <Findings plan={plan} table={table} />
      <Switch isOn={emptiesToo} onSwitch={setEmptiesToo}>
        {say({ zh: '空白也覆盖（空格子会清掉原来的内容）', en: 'Empty cells empty their fields' })}
      </Switch>
      <Switch isOn={writesCodes} onSwitch={setWritesCodes}>
        {say({ zh: '说明里的 =代码 写成商会全称', en: 'Write short codes in captions out' })}
      </Switch>
      <ChangeList changes={plan.changes} most={20} nameOf={({ id }) => nameOf.get(id) ?? String(id)} />
      <div className="contact-sheet__tools">
        {count > 0 && (
          <button
            className="is-primary"
            onClick={() => {
              change(plan.changes)
              onDone()
            }}
            type="button"
          >
            {say({ zh: `改这 ${count} 张`, en: `Change ${count}` })}
          </button>
        )}
        <button onClick={onDone} type="button">
          {say({ zh: '不导入', en: 'Cancel' })}
        </button>
      </div>
    </div>
  )
}

/** What in the table is left out, and why. */
function Findings({ table, plan }: { table: CsvTable; plan: ImportPlan }) {
  const { say } = useWords()
  const unknown = table.unknown.join('、')
  return (
    <>
      {unknown && <p>{say({ zh: `不认识的栏，不导入：${unknown}`, en: `Columns left out: ${unknown}` })}</p>}
      {plan.problems.length > 0 && (
        <ul className="contact-sheet__problems">
          {plan.problems.map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              {say({ zh: `第 ${line} 行：${message}`, en: `Line ${line}: ${message}` })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type SwitchProps = { isOn: boolean; onSwitch: (isOn: boolean) => void; children: ReactNode }

function Switch({ isOn, onSwitch, children }: SwitchProps) {
  return (
    <label className="contact-sheet__flag">
      <input checked={isOn} onChange={({ target }) => onSwitch(target.checked)} type="checkbox" />
      {children}
    </label>
  )
}
