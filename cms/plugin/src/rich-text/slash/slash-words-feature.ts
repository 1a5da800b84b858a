import { createServerFeature } from '@payloadcms/richtext-lexical'
import { bodyBlocks } from '../../blocks/index.ts'
import { slashWords } from './slash-words.ts'

/** Lets what `/` offers be found in Chinese and by pinyin. To be loaded after the features whose items it names, so the first in the editor's list. */
export const SlashWordsFeature = createServerFeature({
  key: 'slashWords',
  feature: {
    ClientFeature: '@guiyan/newsroom/client#SlashWordsFeatureClient',
    clientFeatureProps: { words: slashWords(bodyBlocks) },
  },
})
