import { pinyinWords } from './pinyin-words.ts'

/** Longest slug made from a text; a person may type a longer one, up to `maxSlugLength`. */
const generatedLength = 60
export const maxSlugLength = 100

/** A slug is lower-case ASCII words and digits joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Makes a slug from a Chinese (or any) text by its pinyin, a syllable a word: 长春市南安商会 →
 * `chang-chun-shi-nan-an-shang-hui`. Cut at a word within 60 characters. '' where nothing can be read.
 */
export function slugify(text: string): string {
  let slug = ''
  for (const word of pinyinWords(text)) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > generatedLength) return slug || word.slice(0, generatedLength)
    slug = longer
  }
  return slug
}
