import type { CollectionBeforeOperationHook, CollectionConfig, Field, SelectField, SelectType } from 'payload'
import { editorialAccess, type Writers } from '../access/editorial.ts'
import { noteBase, refuseStale } from '../editing/base.ts'
import { inTurnOfDocument, inTurnOfEach } from '../other-processes/turns.ts'
import { pressStateField } from '../fields/press-state.ts'
import { createdByField, stageField } from '../fields/system.ts'
import type { PublicChanges } from '../press/public-changes.ts'
import { guardPublished } from '../publishing/guard-published.ts'
import { noteIntent } from '../publishing/intent.ts'
import { refuseDanglingRelations } from '../publishing/refuse-dangling.ts'
import { refuseMalformed } from '../publishing/refuse-malformed.ts'
import { refuseMisshapen } from '../publishing/refuse-misshapen.ts'
import { keepSystemFields, stampPublication } from '../publishing/stamp.ts'
import { guardStage } from '../review/guard-stage.ts'
import { tidy } from '../publishing/tidy.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** What differs between the five collections that the site shows. */
type ContentCollection = Pick<CollectionConfig, 'slug' | 'labels' | 'admin' | 'fields' | 'upload'> & {
  writers: Writers
  siteUrl: Field
  changes: PublicChanges
  /** Shown otherwise than as a list to choose from. */
  stage?: SelectField
  hooks?: Pick<
    Hooks,
    | 'beforeOperation'
    | 'beforeValidate'
    | 'beforeChange'
    | 'beforeDelete'
    | 'afterChange'
    | 'afterDelete'
    | 'afterError'
  >
  /** Fields that `siteUrl` is made from; read even where a query selects others. */
  addressFields: string[]
}

/** Drafts, versions, roles, publishing rules and pings, the same for all of them. */
export function contentCollection(content: ContentCollection): CollectionConfig {
  const { upload } = content
  const forceSelect: SelectType = { _status: true }
  for (const name of content.addressFields) forceSelect[name] = true
  return {
    slug: content.slug,
    labels: content.labels,
    admin: {
      ...content.admin,
      components: {
        ...content.admin?.components,
        edit: { beforeDocumentControls: ['@guiyan/newsroom/client#DocumentStateBadge'] },
      },
    },
    access: editorialAccess(content.writers),
    // A copy would carry an address, a roll or a credit that is somebody else's.
    disableDuplicate: true,
    forceSelect,
    versions: {
      maxPerDoc: 50,
      drafts: {
        // Opening an empty form with autosave stores a document; a photo without its file is of no use.
        autosave: upload ? false : { interval: 1200, showSaveDraftButton: true },
        schedulePublish: true,
      },
    },
    ...(upload ? { upload } : {}),
    fields: [
      pressStateField,
      content.siteUrl,
      content.stage ?? stageField,
      ...content.fields,
      createdByField,
    ],
    hooks: hooksOf(content),
  }
}

/** Rules of saving first, then what is the collection's own. */
function hooksOf({ changes, hooks = {}, upload }: ContentCollection): Hooks {
  return {
    beforeOperation: [
      inTurnOfDocument,
      ...(upload ? [] : [dropStrayFile]),
      refuseMalformed,
      tidy,
      guardPublished,
      noteIntent,
      // Photos have a desk of their own, which compares what it edits.
      ...(upload ? [] : [noteBase]),
      ...(hooks.beforeOperation ?? []),
    ],
    beforeValidate: [inTurnOfEach, refuseStale, keepSystemFields, ...(hooks.beforeValidate ?? [])],
    beforeChange: [
      refuseMisshapen,
      refuseDanglingRelations,
      stampPublication,
      ...(hooks.beforeChange ?? []),
      guardStage,
      changes.beforeChange,
    ],
    beforeDelete: hooks.beforeDelete ?? [],
    afterChange: [...(hooks.afterChange ?? []), changes.afterChange],
    afterDelete: [changes.afterDelete, ...(hooks.afterDelete ?? [])],
    afterError: hooks.afterError ?? [],
  }
}

/** A file sent along with an article would become the picture of every photo that is published with it. */
const dropStrayFile: CollectionBeforeOperationHook = ({ req }) => {
  delete req.file
}
