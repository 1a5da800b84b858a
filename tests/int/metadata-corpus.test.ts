import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readTags } from '../support/exiftool.ts'

// The corpus is the measure of our reader: what its expectations say must stand in the files by another's reading too.

type Expected = Record<string, { metadata: Record<string, { value: string | string[]; from: string }> }>

const folder = path.join(import.meta.dirname, '../fixtures/pictures/metadata')
const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected // reason: our own file
const tagNames = {
  xmp: {
    caption: 'XMP-dc:Description',
    creator: 'XMP-dc:Creator',
    credit: 'XMP-photoshop:Credit',
    copyright: 'XMP-dc:Rights',
    place: 'XMP-photoshop:City',
    sublocation: 'XMP-iptcCore:Location',
    alt: 'XMP-iptcCore:AltTextAccessibility',
  },
  iptc: {
    caption: 'IPTC:Caption-Abstract',
    creator: 'IPTC:By-line',
    credit: 'IPTC:Credit',
    copyright: 'IPTC:CopyrightNotice',
    place: 'IPTC:City',
    sublocation: 'IPTC:Sub-location',
  },
  exif: { caption: 'IFD0:ImageDescription', creator: 'IFD0:Artist', copyright: 'IFD0:Copyright' },
}

const cases = [
  ...['xmp-all.jpg', 'xmp-all.png', 'xmp-all.webp', 'xmp-all.avif'].map((name) => [name, 'xmp'] as const),
  ...['lightroom.jpg', 'photo-mechanic.jpg', 'xmp-creators.jpg'].map((name) => [name, 'xmp'] as const),
  ...['iptc-all.jpg', 'iptc-creators.jpg', 'iptc-utf8-undeclared.jpg'].map((name) => [name, 'iptc'] as const),
  ...['exif-all.jpg', 'exif-all.png', 'exif-all.avif', 'exif-utf8.jpg'].map(
    (name) => [name, 'exif'] as const,
  ),
]

test.each(cases)('exiftool reads in %s what is expected of %s', async (name, from) => {
  const tags: Record<string, string> = tagNames[from]
  const [read] = await readTags(
    [path.join(folder, name)],
    Object.values(tags).map((tag) => tag.replace('IFD0', 'EXIF')),
  )
  const meant = Object.entries(expected[name]?.metadata ?? {}).filter(
    ([field, found]) => found.from === from && field in tags,
  )
  expect(meant.length).toBeGreaterThan(0)
  for (const [field, { value }] of meant)
    expect([read?.[tags[field] ?? '']].flat(), field).toEqual([value].flat())
})
