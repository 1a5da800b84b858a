'use client'

import { useRef, useState } from 'react'
import { useWords } from '../../../press/words.ts'
import { decodeText } from './decode-text.ts'
import { CsvError, type CsvTable, readCsv } from './read-csv.ts'
import type { CsvPhoto } from './write-csv.ts'
import { CsvPreview } from './csv-preview.tsx'
import { SheetDialog } from '../sheet-dialog.tsx'

/** Takes a table in: what it would change is shown first. */
export function CsvImport({ photos }: { photos: CsvPhoto[] }) {
  const { say } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [table, setTable] = useState<CsvTable | string | null>(null)
  const read = async (file: File) => {
    try {
      setTable(readCsv(decodeText(new Uint8Array(await file.arrayBuffer()))))
    } catch (error) {
      const reason = error instanceof CsvError ? error.message : String(error)
      setTable(say({ zh: `“${file.name}”没有导入：${reason}`, en: `“${file.name}” was not read: ${reason}` }))
    }
  }
  const close = () => setTable(null)
  return (
    <>
      <button onClick={() => input.current?.click()} type="button">
        {say({ zh: '导入 CSV', en: 'CSV in' })}
      </button>
      <input
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        aria-label={say({ zh: 'CSV 文件', en: 'CSV file' })}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) void read(file)
          // The same file may be taken again after it was mended.
          target.value = ''
        }}
        ref={input}
        type="file"
      />
      {table !== null && (
        <SheetDialog onClose={close} title={say({ zh: '导入 CSV', en: 'CSV in' })}>
          {typeof table === 'string' ? (
            <p role="alert">{table}</p>
          ) : (
            <CsvPreview onDone={close} photos={photos} table={table} />
          )}
        </SheetDialog>
      )}
    </>
  )
}
