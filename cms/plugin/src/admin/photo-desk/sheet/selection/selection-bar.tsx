'use client'

import type { Bilingual } from '../../../../language.ts'
import { useWords } from '../../../press/words.ts'
import { type Entry, shownValues } from '../saving/entry.ts'
import { lacksOf, lackWords, rightsState } from '../grid/lacks.ts'
import type { Selection, SelectionAction } from './selection.ts'
import { inlineNames } from '../sheet-fields.ts'

type Props = {
  entries: Entry[]
  selection: Selection
  act: (action: SelectionAction) => void
  /** Whether only some are shown. */
  isPart: boolean
  onShowPart: (isPart: boolean) => void
}

/** Selects all, none, the others, or those that something is the matter with. */
export function SelectionBar({ entries, selection, act, isPart, onShowPart }: Props) {
  const { say } = useWords()
  const count = selection.selected.size
  const all = entries.map(({ photo }) => photo.id)
  return (
    <div aria-label={say({ zh: '选择', en: 'Selection' })} className="contact-sheet__bar" role="group">
      <button onClick={() => act({ type: 'select', ids: all })} type="button">
        {say({ zh: '全选', en: 'All' })}
      </button>
      <button onClick={() => act({ type: 'invert' })} type="button">
        {say({ zh: '反选', en: 'Invert' })}
      </button>
      {filters.map(({ label, holds }) => {
        const found = entries.filter(holds).map(({ photo }) => photo.id)
        if (found.length === 0) return null
        return (
          <button
            className="is-filter"
            key={label.zh}
            onClick={() => act({ type: 'select', ids: found })}
            type="button"
          >
            {say(label)} <b>{found.length}</b>
          </button>
        )
      })}
      {count > 0 && (
        <button onClick={() => act({ type: 'select', ids: [] })} type="button">
          {say({ zh: `取消选择（${count} 张）`, en: `Select none (${count})` })}
        </button>
      )}
      {(isPart || count > 0) && (
        <button aria-pressed={isPart} onClick={() => onShowPart(!isPart)} type="button">
          {isPart ? say({ zh: '看全部', en: 'Show all' }) : say({ zh: '只看选中的', en: 'Show only these' })}
        </button>
      )}
    </div>
  )
}

const filters: { label: Bilingual; holds: (entry: Entry) => boolean }[] = [
  ...inlineNames.map((name) => ({
    label: { zh: `缺${lackWords[name].zh}`, en: `No ${lackWords[name].en}` },
    holds: (entry: Entry) => lacksOf(shownValues(entry)).includes(name),
  })),
  { label: { zh: '已撤回', en: 'Withdrawn' }, holds: ({ photo }) => Boolean(photo.withdrawnOn) },
  {
    label: { zh: '权利将尽', en: 'Rights ending' },
    holds: (entry) => rightsState(shownValues(entry).rightsUntil, new Date()) !== null,
  },
]
