import hkVariants from 'opencc-js/dict/HKVariants'
import hkVariantPhrases from 'opencc-js/dict/HKVariantsPhrases'
import characters from 'opencc-js/dict/STCharacters'
import phrases from 'opencc-js/dict/STPhrases'
import regionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import twVariants from 'opencc-js/dict/TWVariants'
import twVariantPhrases from 'opencc-js/dict/TWVariantsPhrases'

/** OpenCC's own words, read: simplified to traditional, then the forms of a region. */
export type Dictionaries = {
  phrases: Map<string, string>
  characters: Map<string, string>
  variantPhrases: Map<string, string>
  variants: Map<string, string>
}

/** Which traditional: as Taiwan writes it (裡 為 群), or Hong Kong (裏 為 説). */
export type Region = 'tw' | 'hk'

/** OpenCC's dictionaries for a region, as its converters `s2tw` and `s2hk` put them together. */
export function dictionariesOf(region: Region): Dictionaries {
  return {
    // Of two entries of a phrase the first dictionary's holds.
    phrases: new Map([...entriesOf(regionalPhrases), ...entriesOf(phrases)]),
    characters: new Map(entriesOf(characters)),
    variantPhrases: new Map(entriesOf(region === 'tw' ? twVariantPhrases : hkVariantPhrases)),
    variants: new Map(entriesOf(region === 'tw' ? twVariants : hkVariants)),
  }
}

/** `发展 發展|头发 頭髮` → pairs. */
function entriesOf(dictionary: string): [from: string, to: string][] {
  return dictionary.split('|').map((line) => {
    const at = line.indexOf(' ')
    return [line.slice(0, at), line.slice(at + 1)]
  })
}
