import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { bodyBlocks } from '../blocks/index.ts'
import { BodyBridgeFeature } from './bridge/bridge-feature.ts'
import { SlashWordsFeature } from './slash/slash-words-feature.ts'
import { WritingFeature } from './writing-feature.ts'

/** The editor of an article's body: no more than what the site renders (shared/content/rich-text.ts). */
export const bodyEditor = lexicalEditor({
  features: [
    // First here is last there: Payload turns the list round before it loads it.
    SlashWordsFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    LinkFeature({ enabledCollections: ['articles', 'chambers', 'awards'] }),
    OrderedListFeature(),
    UnorderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    BlocksFeature({ blocks: bodyBlocks }),
    BodyBridgeFeature(),
    WritingFeature(),
  ],
})
