import { createServerFeature } from '@payloadcms/richtext-lexical'
import { bodyBlocks } from '../../blocks/index.ts'
import { slashWords } from './slash-words.ts'

/** Lets what `/` offers be found in Chinese and by pinyin. To be the last of the features: it adds to the others. */
export const SlashWordsFeature = createServerFeature({
  key: 'slashWords',
  feature: {
    ClientFeature: '@guiyan/newsroom/client#SlashWordsFeatureClient',
    clientFeatureProps: { words: slashWords(bodyBlocks) },
  },
})
