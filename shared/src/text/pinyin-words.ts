import { customPinyin, pinyin } from 'pinyin-pro'

// County and place names whose reading the dictionary gets wrong or does not know.
customPinyin({ 长三角: 'cháng sān jiǎo', 长泰: 'cháng tài', 大埔: 'dà bù' })

/**
 * How a text is read, in lower-case ASCII words: a syllable for a Han character, a word for a run of Latin letters
 * or digits. Marks are left out. 成都 GDP → `['cheng', 'du', 'gdp']`; ü is `v`, as it is typed.
 */
export function pinyinWords(text: string): string[] {
  return pinyin(text.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .flatMap((word) =>
      word
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .split(/[^a-z0-9]+/),
    )
    .filter((word) => word !== '')
}

/**
 * How each character (code point) of a text is read, in lower-case ASCII: `chang` for 长 in 长春; '' for what is not
 * Chinese or not known. ü is `v`, as it is typed.
 */
export function syllablesOf(text: string): string[] {
  const read = pinyin(text, { toneType: 'none', type: 'all', nonZh: 'spaced', v: true })
  const syllables: string[] = []
  let next = 0
  for (const character of text) {
    const known = read[next]?.origin === character ? read[next++] : undefined
    syllables.push(known?.isZh && /^[a-z]+$/.test(known.pinyin) ? known.pinyin : '')
  }
  return syllables
}
