import { createServerFeature } from '@payloadcms/richtext-lexical'

/** The server's half of what makes the editor one for Chinese news: it names the client's. */
export const WritingFeature = createServerFeature({
  key: 'writing',
  feature: { ClientFeature: '@guiyan/newsroom/client#WritingFeatureClient' },
})
