import { readCaptionLine } from '@guiyan/shared/caption/caption-line'
import { creditLine, parseCredit } from '@guiyan/shared/credit'
import type { MetadataField, PhotoMetadata } from './photo-metadata.ts'
import { dayTaken } from './taken-on.ts'
import { withinLimits } from './within-limits.ts'

/** Fields of a photo that take over a value as it is. */
const sameValue = [
  'headline',
  'copyright',
  'source',
  'place',
  'sublocation',
  'keywords',
  'alt',
  'extendedDescription',
  'instructions',
  'digitalSourceType',
] as const satisfies MetadataField[]

/**
 * Values for a photo's empty fields, by the fields' names. Text that could not be read with certainty is left out.
 * The credit is the file's credit line, else made of the creators, else what the caption ends with.
 */
export function fieldsFrom(metadata: PhotoMetadata): Record<string, unknown> {
  const certain = (field: MetadataField) => {
    const found = metadata[field]
    return found && found.decoding !== 'unknown' ? found.value : undefined
  }
  const one = (field: MetadataField) => [certain(field)].flat()[0]
  const fields: Record<string, unknown> = Object.fromEntries(
    sameValue.map((field) => [field, certain(field)]),
  )
  const creators = [certain('creator') ?? []].flat()
  const words = captionAndCredit(one('caption') ?? '', one('credit'), creditOf(creators))
  Object.assign(fields, words, { takenOn: dayTaken(one('takenOn') ?? '') })
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, withinLimits(name, value)] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )
}

/**
 * The credit goes from the caption into its field, unless the file credits somebody else: then the caption keeps its own, and
 * a person decides. Of two that name the same people the caption's says more: `本报记者 张剑峰 摄`. A file
 * picture never gets the name of the camera's owner.
 */
function captionAndCredit(line: string, given: string | undefined, made: string | undefined) {
  const { caption, credit: written } = readCaptionLine(line)
  const credit = given ?? made
  if (written === null) return { caption, credit }
  const isFilePicture = given === undefined && parseCredit(written).kind === 'file'
  if (credit === undefined || isFilePicture || makers(credit) === makers(written))
    return { caption, credit: creditLine(written) }
  return { caption: line, credit }
}

/** 张剑峰 → 张剑峰 摄. What is no person's name, as an agency's, stays as it is. */
function creditOf(creators: string[]): string | undefined {
  const names = creators.join('、')
  const line = parseCredit(names).kind === 'unknown' ? `${names} 摄` : names
  if (names === '') return undefined
  return parseCredit(line).kind === 'unknown' ? names : creditLine(line)
}

/** To compare credits: a bare name credits who took the picture. */
function makers(credit: string): string {
  const read = parseCredit(credit)
  return JSON.stringify(read.kind === 'unknown' ? parseCredit(`${credit} 摄`) : read)
}
