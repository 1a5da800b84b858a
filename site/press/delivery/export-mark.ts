import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { z } from 'zod'

const markName = '.guiyan-export.json'

const markSchema = z.object({
  format: z.literal(1),
  release: z.number().nullable(),
  tree: z.string(),
  /** False while an export writes, and after one that was killed. */
  complete: z.boolean(),
  /** Every address that an export may have put here, sorted: nothing else is ever removed. */
  paths: z.array(z.string()),
})
/** What an export remembers of itself in the folder it wrote. */
export type ExportMark = z.infer<typeof markSchema>

/** A folder that is not for exports. */
export class NotOursError extends Error {
  override name = 'NotOursError'
}

/**
 * Takes a folder for exports: made where there is none, refused where it holds what no export put there.
 * @param forbidden folder that it must not lie in @returns the mark of the export before; null for none
 * @throws NotOursError
 */
export function takeFolder(folder: string, forbidden: string): ExportMark | null {
  if ((resolve(folder) + sep).startsWith(resolve(forbidden) + sep))
    throw new NotOursError(`不能导出到印务自己的文件夹里 (inside the press's own folder): ${folder}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, markName)
  if (!existsSync(file)) {
    if (readdirSync(folder).length === 0) return null
    throw new NotOursError(`文件夹不是空的，也不是先前的导出 (not empty, and no earlier export): ${folder}`)
  }
  const mark = markSchema.safeParse(parsed(readFileSync(file, 'utf8')))
  if (mark.success) return mark.data
  throw new NotOursError(`导出的标记读不出，请换一个空文件夹 (unreadable mark): ${file}`, {
    cause: mark.error,
  })
}

/** Replaces the mark whole. */
export function writeMark(folder: string, mark: ExportMark): void {
  const file = join(folder, markName)
  writeFileSync(`${file}.part`, JSON.stringify(mark))
  renameSync(`${file}.part`, file)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
