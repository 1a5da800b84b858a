import { DocumentStateField as DocumentStateField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { DocumentStateCell as DocumentStateCell_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { ArticleChecksField as ArticleChecksField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PublishPlanField as PublishPlanField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { StageCell as StageCell_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { ReviewField as ReviewField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { TogetherField as TogetherField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { HeadlineBalance as HeadlineBalance_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { WritingFeatureClient as WritingFeatureClient_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { BodyBridgeFeatureClient as BodyBridgeFeatureClient_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SlashWordsFeatureClient as SlashWordsFeatureClient_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PlacePhotoField as PlacePhotoField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { FactListField as FactListField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { FactRowLabel as FactRowLabel_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { FactsDeskField as FactsDeskField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { WechatField as WechatField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { ManuscriptField as ManuscriptField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { DocumentStateBadge as DocumentStateBadge_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PhotoNoticesField as PhotoNoticesField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PhotoNoticesCell as PhotoNoticesCell_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PhotoUsesField as PhotoUsesField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PhotoCaptionField as PhotoCaptionField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PhotoCreditField as PhotoCreditField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PhotoAltField as PhotoAltField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PhotoFileWordsField as PhotoFileWordsField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { SimilarPhotosField as SimilarPhotosField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PhotoCropsField as PhotoCropsField_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PhotoDeskHint as PhotoDeskHint_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { Icon as Icon_be065cf6ab7cf99bb8a51563133513bd } from '../../../branding/logo.tsx'
import { Logo as Logo_be065cf6ab7cf99bb8a51563133513bd } from '../../../branding/logo.tsx'
import { DeskLink as DeskLink_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { ManuscriptDeskLink as ManuscriptDeskLink_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PhotoDeskLink as PhotoDeskLink_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { ReleasesLink as ReleasesLink_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { DeskStrip as DeskStrip_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { PressBanner as PressBanner_6c6e22088cdfadc0a884a8e7cbe91221 } from '@guiyan/newsroom/client'
import { DeskView as DeskView_e80a29f16d915e08165a3fd3033acd62 } from '@guiyan/newsroom/rsc'
import { ManuscriptDeskView as ManuscriptDeskView_e80a29f16d915e08165a3fd3033acd62 } from '@guiyan/newsroom/rsc'
import { PhotoDeskView as PhotoDeskView_e80a29f16d915e08165a3fd3033acd62 } from '@guiyan/newsroom/rsc'
import { ReleasesView as ReleasesView_e80a29f16d915e08165a3fd3033acd62 } from '@guiyan/newsroom/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@guiyan/newsroom/client#DocumentStateField": DocumentStateField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#DocumentStateCell": DocumentStateCell_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#ArticleChecksField": ArticleChecksField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PublishPlanField": PublishPlanField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#StageCell": StageCell_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#ReviewField": ReviewField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#TogetherField": TogetherField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#HeadlineBalance": HeadlineBalance_6c6e22088cdfadc0a884a8e7cbe91221,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@guiyan/newsroom/client#WritingFeatureClient": WritingFeatureClient_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#BodyBridgeFeatureClient": BodyBridgeFeatureClient_6c6e22088cdfadc0a884a8e7cbe91221,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@guiyan/newsroom/client#SlashWordsFeatureClient": SlashWordsFeatureClient_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PlacePhotoField": PlacePhotoField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#FactListField": FactListField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#FactRowLabel": FactRowLabel_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#FactsDeskField": FactsDeskField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#WechatField": WechatField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#ManuscriptField": ManuscriptField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#DocumentStateBadge": DocumentStateBadge_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PhotoNoticesField": PhotoNoticesField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PhotoNoticesCell": PhotoNoticesCell_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PhotoUsesField": PhotoUsesField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PhotoCaptionField": PhotoCaptionField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PhotoCreditField": PhotoCreditField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PhotoAltField": PhotoAltField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PhotoFileWordsField": PhotoFileWordsField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#SimilarPhotosField": SimilarPhotosField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PhotoCropsField": PhotoCropsField_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PhotoDeskHint": PhotoDeskHint_6c6e22088cdfadc0a884a8e7cbe91221,
  "/branding/logo.tsx#Icon": Icon_be065cf6ab7cf99bb8a51563133513bd,
  "/branding/logo.tsx#Logo": Logo_be065cf6ab7cf99bb8a51563133513bd,
  "@guiyan/newsroom/client#DeskLink": DeskLink_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#ManuscriptDeskLink": ManuscriptDeskLink_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PhotoDeskLink": PhotoDeskLink_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#ReleasesLink": ReleasesLink_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#DeskStrip": DeskStrip_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/client#PressBanner": PressBanner_6c6e22088cdfadc0a884a8e7cbe91221,
  "@guiyan/newsroom/rsc#DeskView": DeskView_e80a29f16d915e08165a3fd3033acd62,
  "@guiyan/newsroom/rsc#ManuscriptDeskView": ManuscriptDeskView_e80a29f16d915e08165a3fd3033acd62,
  "@guiyan/newsroom/rsc#PhotoDeskView": PhotoDeskView_e80a29f16d915e08165a3fd3033acd62,
  "@guiyan/newsroom/rsc#ReleasesView": ReleasesView_e80a29f16d915e08165a3fd3033acd62,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
