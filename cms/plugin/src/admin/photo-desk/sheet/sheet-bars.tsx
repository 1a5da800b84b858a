'use client'

import { type ComponentProps, useMemo } from 'react'
import { useWords } from '../../press/words.ts'
import { CsvExport } from './csv/csv-export.tsx'
import { CsvImport } from './csv/csv-import.tsx'
import type { Entry } from './saving/entry.ts'
import { PasteChoice } from './copy/paste-choice.tsx'
import { SavingStatus } from './saving/saving-status.tsx'
import { SelectionBar } from './selection/selection-bar.tsx'
import { useSheetTools } from './sheet-tools.ts'
import { csvPhotoOf } from './selection/target-of.ts'
import type { useBulk } from './bulk/use-bulk.ts'
import type { useCaptionCopy } from './copy/use-caption-copy.ts'
import type { useShown } from './use-shown.ts'
import { ViewBar } from './view-bar.tsx'

type Props = Omit<ComponentProps<typeof SelectionBar>, 'isPart' | 'onShowPart'> & {
  /** Those that are not shown too. */
  all: Entry[]
  shown: Pick<ReturnType<typeof useShown>, 'part' | 'setPart' | 'view'>
  bulk: ReturnType<typeof useBulk>
  words: ReturnType<typeof useCaptionCopy>
  onHelp: () => void
}

/** What stands above the pictures. */
export function SheetBars({ all, shown, bulk, words, onHelp, ...selection }: Props) {
  const { say } = useWords()
  const { announce } = useSheetTools()
  const { selected } = selection.selection
  const every = useMemo(() => all.map(csvPhotoOf), [all])
  const handedOut = selected.size > 0 ? every.filter(({ id }) => selected.has(id)) : every
  const undo = () => {
    const kept = bulk.undo()
    announce(
      kept === 0
        ? say({ zh: '已撤销。', en: 'Taken back.' })
        : say({
            zh: `已撤销；${kept} 张后来又改过，没有动。`,
            en: `Taken back; ${kept} changed since stay.`,
          }),
    )
  }
  return (
    <div className="contact-sheet__bars">
      <ViewBar {...shown.view} />
      <SelectionBar
        {...selection}
        isPart={shown.part !== null}
        onShowPart={(isPart) => shown.setPart(isPart ? selected : null)}
      />
      <div aria-label={say({ zh: '工具', en: 'Tools' })} className="contact-sheet__bar" role="group">
        {bulk.count > 0 && (
          <button onClick={undo} type="button">
            {say({ zh: `撤销刚才的批量修改（${bulk.count} 张）`, en: `Undo the last edit of ${bulk.count}` })}
          </button>
        )}
        <PasteChoice chosen={words.chosen} onChoose={words.setChosen} />
        <CsvExport photos={handedOut} />
        <CsvImport photos={every} />
        <button onClick={onHelp} type="button">
          {say({ zh: '键盘 ?', en: 'Keys ?' })}
        </button>
      </div>
      <SavingStatus entries={all} />
    </div>
  )
}
