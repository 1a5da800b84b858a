/** What stands full width in Chinese print. “ ” ‘ ’ — … · are of ambiguous width in Unicode; here they are Chinese. */
const wide =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}' +
  '\\u3001-\\u303F\\uFF01-\\uFF60\\uFFE0-\\uFFE6“”‘’—…·'
const apostrophe = '(?<=[A-Za-z])’(?=[A-Za-z])'
const counted = new RegExp(`(?:${apostrophe}|[^\\s${wide}])+|[${wide}]`, 'gu')

/**
 * The length of a text in 字, as newspapers order and pay for it, which is what Word and WPS call 字数: a Han
 * character and a full-width mark count 1 each (—— and …… 2), and so does a run of anything else without a space in
 * it, a Latin word, a number with its marks or its unit: GDP, 1,000, 3.5%, Covid-19. Spaces and line ends count nothing.
 * It is not Word's 字符数, which counts each letter and digit.
 */
export function countCharacters(text: string): number {
  return text.replace(/\p{Cf}/gu, '').match(counted)?.length ?? 0
}
