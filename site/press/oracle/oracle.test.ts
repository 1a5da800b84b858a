import { type CollectionName, collections, documentSchemas } from '@guiyan/shared/content'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { loadBundle } from '../bundle.ts'
import { testBundle } from '../testing/build-bundle.ts'
import { publishSample } from '../testing/press-rig.ts'
import { StandInCms } from '../testing/stand-in-cms.ts'
import { runCampaign } from './campaign.ts'
import { fieldEdits } from './edits.ts'
import { kept } from './kept.ts'
import { Newsroom } from './newsroom.ts'
import { Picker } from './picker.ts'
import { runSequence } from './sequence.ts'

const bundle = await loadBundle(testBundle())

test('every field that an editor can change is changed', () => {
  const cms = new StandInCms()
  publishSample(cms)
  const newsroom = new Newsroom(cms)
  const seeds = Array.from({ length: 200 }, (_, index) => index * 7919)
  const changed = (collection: CollectionName) =>
    Object.values(fieldEdits[collection]).flatMap((edit) =>
      newsroom
        .published(collection)
        .flatMap((document) =>
          seeds.flatMap((seed) => Object.keys(edit(newsroom, document, new Picker(seed)))),
        ),
    )
  // These come with a new document, a rename or a body, or are the CMS's own.
  const others = [
    'id',
    'createdAt',
    'updatedAt',
    'slug',
    'formerSlugs',
    'publishedAt',
    'series',
    'firstYear',
    'body',
  ]
  for (const collection of collections) {
    const driven = new Set([...changed(collection), ...others])
    expect(fieldsOf(collection).filter((field) => !driven.has(field))).toEqual([])
  }
})

/** Names of a collection's fields in the wire format. */
function fieldsOf(collection: CollectionName): string[] {
  const schema: unknown = documentSchemas[collection]
  for (let inner = schema; inner !== undefined; inner = (inner as { def?: { in?: unknown } }).def?.in)
    // reason: a pipe's input
    if (inner instanceof z.ZodObject) return Object.keys(inner.shape)
  throw new Error(`${collection} is no object`)
}

test.each(Object.entries(kept))('stays mended: %s', async (_name, edits) => {
  await runSequence(edits, { bundle, build: true })
})

test('after any edits the live site equals a clean static build, byte for byte', async () => {
  // One seed, so that a failure is about the change at hand; `npm run test:oracle` takes a new one each time.
  const { edits, failure } = await runCampaign(bundle, { runs: 14, seed: 1, longest: 60 })
  expect(failure).toBeNull()
  expect(edits).toBeGreaterThanOrEqual(300)
})
