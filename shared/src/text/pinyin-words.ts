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
