/** What the photo desk edits: the words and the rights of a photo, and nothing that the system keeps. */
export const editableFields = [
  'caption',
  'credit',
  'alt',
  'decorative',
  'extendedDescription',
  'headline',
  'chambers',
  'takenOn',
  'place',
  'sublocation',
  'keywords',
  'copyright',
  'source',
  'usage',
  'rightsUntil',
  'instructions',
  'digitalSourceType',
  'standIn',
] as const

export type EditableField = (typeof editableFields)[number]
