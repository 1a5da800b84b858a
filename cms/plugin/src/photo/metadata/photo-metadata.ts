/** What a picture can say about itself and a photo has a field for, in the terms of the IPTC Photo Metadata Standard. */
export const metadataFields = [
  'headline',
  'caption',
  'creator',
  'credit',
  'copyright',
  'source',
  'takenOn',
  'place',
  'sublocation',
  'keywords',
  'alt',
  'extendedDescription',
  'instructions',
  'digitalSourceType',
] as const
export type MetadataField = (typeof metadataFields)[number]

/**
 * How bytes became text. `repaired`: UTF-8 or GBK that a program had taken for another encoding and encoded again;
 * `unknown`: text that is garbled and could not be repaired, shown to people and used nowhere.
 */
export type Decoding = 'utf-8' | 'gb18030' | 'big5' | 'windows-1252' | 'repaired' | 'unknown'

export type Found = {
  /** `creator` and `keywords` are lists; `takenOn` is `2024-11-23`, with the time where it is known, or `2024` or `2024-11`. */
  value: string | string[]
  from: 'xmp' | 'iptc' | 'exif'
  decoding: Decoding
  /** The bytes as they stood, base64, wherever the text is not plain UTF-8; a list's with semicolons between. */
  bytes: string | null
  /** The value is not whole: the file's own was cut off inside a character, or is longer than a field may be. */
  cut?: true
}

export type PhotoMetadata = Partial<Record<MetadataField, Found>>
