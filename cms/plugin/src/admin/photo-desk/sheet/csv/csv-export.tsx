'use client'

import { dayOf } from '@guiyan/shared/newsroom-time'
import { useWords } from '../../../press/words.ts'
import { type CsvPhoto, writeCsv } from './write-csv.ts'
import { useSheetTools } from '../sheet-tools.ts'

/** Hands the sheet out as a file for a spreadsheet. */
export function CsvExport({ photos }: { photos: CsvPhoto[] }) {
  const { say } = useWords()
  const { chambers } = useSheetTools()
  const hand = () => {
    const address = URL.createObjectURL(
      new Blob([writeCsv(photos, chambers)], { type: 'text/csv;charset=utf-8' }),
    )
    const link = document.createElement('a')
    link.href = address
    link.download = `照片-${dayOf(new Date())}.csv`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <button disabled={photos.length === 0} onClick={hand} type="button">
      {say({ zh: '导出 CSV', en: 'CSV out' })}
    </button>
  )
}
