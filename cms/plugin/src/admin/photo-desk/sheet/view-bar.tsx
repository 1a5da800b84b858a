'use client'

import { useWords } from '../../press/words.ts'
import type { View } from './grid/sheet-grid.tsx'

export const sizes = { least: 120, most: 480, usual: 220 }

type Props = { view: View; size: number; onView: (view: View) => void; onSize: (size: number) => void }

/** How the sheet is seen. */
export function ViewBar({ view, size, onView, onSize }: Props) {
  const { say } = useWords()
  const words = { grid: say({ zh: '网格', en: 'Grid' }), table: say({ zh: '表格', en: 'Table' }) }
  return (
    <div aria-label={say({ zh: '看法', en: 'View' })} className="contact-sheet__bar" role="group">
      {(['grid', 'table'] as const).map((each) => (
        <button aria-pressed={view === each} key={each} onClick={() => onView(each)} type="button">
          {words[each]}
        </button>
      ))}
      {view === 'grid' && (
        <input
          aria-label={say({ zh: '缩略图大小', en: 'Size of thumbnails' })}
          max={sizes.most}
          min={sizes.least}
          onChange={({ target }) => onSize(target.valueAsNumber)}
          step={20}
          type="range"
          value={size}
        />
      )}
    </div>
  )
}
