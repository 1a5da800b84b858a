import type { MetadataField } from './photo-metadata.ts'

/** What cameras and programs write by themselves: no caption, and no one's name. */
const captions =
  /^(?:.*\bdigital (?:still )?camera|.*\bdsc|dci[mf]\b.*|default|exif[_ ]jpeg[_ ].*|samsung(?: camera pictures)?|created with .*|processed (?:with|by) .*|screenshot|untitled.*|no (?:title|description)|applemark|lead technologies.*|无标题|未命名)$/i
/** `dav`, `oznor`, `rhdr`: the name of a telephone's program mode, in EXIF's description. */
const phoneMode = /^[a-z]{3,6}(?:_[a-z]{2,6})?$/
const names =
  /^(?:unknown|photographer|picasa.*|camera owner.*|owner|user|admin(?:istrator)?|author|artist|your name|default|microsoft.*|未知|摄影师|作者)[,;:]?$/i
const copyrights = /^(?:(?:copyright|\(c\)|©|版权所有|all rights reserved)[\s.,:]*)+(?:your name)?$/i

const patterns: Partial<Record<MetadataField, RegExp[]>> = {
  caption: [captions, phoneMode],
  headline: [captions],
  creator: [names],
  credit: [names],
  copyright: [copyrights, names],
}

/** Whether a value is what a camera or a program says of every picture. */
export function isDefault(field: MetadataField, text: string): boolean {
  return patterns[field]?.some((pattern) => pattern.test(text)) ?? false
}
