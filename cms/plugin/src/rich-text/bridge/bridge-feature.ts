import { createServerFeature } from '@payloadcms/richtext-lexical'

/** The server's half of the bridge to the open body: it names the client's. */
export const BodyBridgeFeature = createServerFeature({
  key: 'bodyBridge',
  feature: { ClientFeature: '@guiyan/newsroom/client#BodyBridgeFeatureClient' },
})
