import type { Vocabulary } from '../../../../photo-desk/vocabulary.ts'
import type { DocumentId } from '../sheet-values.ts'

/** Chambers between their ids and what people call them. */
export type ChamberNames = {
  /** The name; a chamber that is not in the vocabulary is called by its id. */
  nameOf: (id: DocumentId) => string
  /** By name, alias or short code, with or without `=`. */
  idOf: (name: string) => DocumentId | undefined
}

/** Looks chambers up both ways, in either case of letters; names, aliases and short codes are known. */
export function chamberNames({ chambers }: Pick<Vocabulary, 'chambers'>): ChamberNames {
  const names = new Map(chambers.map(({ id, name }) => [id, name]))
  const ids = new Map<string, DocumentId>()
  // A name goes before another's alias, an alias before another's code.
  for (const { id, shortCode } of chambers) if (shortCode) ids.set(shortCode.toLowerCase(), id)
  for (const { id, aliases } of chambers) for (const alias of aliases) ids.set(alias.toLowerCase(), id)
  for (const { id, name } of chambers) ids.set(name.toLowerCase(), id)
  for (const { id } of chambers) if (!names.get(id)) names.set(id, `#${id}`)
  return {
    nameOf: (id) => names.get(id) ?? `#${id}`,
    idOf: (name) => {
      const wanted = name.trim().replace(/^=/u, '').toLowerCase()
      const byId = /^#(.+)$/u.exec(wanted)?.[1]
      return (
        ids.get(wanted) ??
        (byId === undefined ? undefined : [...names.keys()].find((id) => String(id) === byId))
      )
    },
  }
}
