import { type RollFile, rollFiles } from '@guiyan/shared/open-roll'
import { routes } from '@guiyan/shared/routes'

/** A file of the open roll: where it is, what it is called, and under which name it is saved. */
export type RollLink = { file: RollFile; href: string; name: string; saveAs: string }

const names: Record<RollFile, string> = {
  'roll.csv': '名录 CSV',
  'facts.csv': '逐条事实 CSV',
  'roll.json': 'JSON',
  'roll.jsonld': 'JSON-LD',
}

/** The files of an edition, or without one of a series. `title` is what they are saved under. */
export function rollLinks(title: string, series: { slug: string }, award?: { year: number }): RollLink[] {
  return rollFiles.map((file) => ({
    file,
    href: routes.rollFile(series, file, award),
    name: names[file],
    saveAs: `${title}-${file === 'facts.csv' ? '事实' : '名录'}.${file.slice(file.indexOf('.') + 1)}`,
  }))
}
