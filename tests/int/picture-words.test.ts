import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exiftool, readTags, type Tags } from '../support/exiftool.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { picture } from '../support/pictures.ts'
import { isLive, read, readUntil } from '../support/reader.ts'

let newsroom: Newsroom
const folder = mkdtempSync(join(tmpdir(), 'guiyan-words-'))
beforeAll(async () => {
  newsroom = await startNewsroom()
}, 120_000)
afterAll(async () => {
  await newsroom?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const words = {
  headline: '泉商返乡',
  caption: '一行人走在“五店市” & <石板路>\n又一行，𠮷野家 🐦',
  alt: '红砖厝前走着一行人',
  extendedDescription: '石板路从左下伸向右上。',
  credit: '本报记者 张剑峰、李四 摄',
  copyright: '© 泉州晚报社',
  source: '泉州晚报',
  place: '泉州',
  sublocation: '五店市',
  keywords: ['泉商回归', '返乡考察'],
  digitalSourceType: 'digitalCapture',
  takenOn: '2026-11-22T04:00:00.000Z',
}

const xmp = {
  'XMP-dc:Description': words.caption,
  'XMP-dc:Creator': ['张剑峰', '李四'],
  'XMP-dc:Rights': words.copyright,
  'XMP-dc:Subject': words.keywords,
  'XMP-photoshop:Headline': words.headline,
  'XMP-photoshop:Credit': words.credit,
  'XMP-photoshop:Source': words.source,
  'XMP-photoshop:DateCreated': '2026:11:22',
  'XMP-photoshop:City': words.place,
  'XMP-xmpRights:Marked': true,
  'XMP-iptcCore:Location': words.sublocation,
  'XMP-iptcCore:AltTextAccessibility': words.alt,
  'XMP-iptcCore:ExtDescrAccessibility': words.extendedDescription,
  'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
}

const iptc = {
  'IPTC:CodedCharacterSet': 'UTF8',
  'IPTC:Caption-Abstract': words.caption,
  'IPTC:By-line': ['张剑峰', '李四'],
  // IIM has 32 bytes for it.
  'IPTC:Credit': '本报记者 张剑峰、李四',
  'IPTC:CopyrightNotice': words.copyright,
  'IPTC:Source': words.source,
  'IPTC:Headline': words.headline,
  'IPTC:DateCreated': '2026:11:22',
  'IPTC:City': words.place,
  'IPTC:Sub-location': words.sublocation,
  'IPTC:Keywords': words.keywords,
}

/** As a camera writes it: where, with which body, with a preview of its own. */
async function cameraPicture() {
  const made = await picture({ width: 1800, height: 1200 })
  const [file, preview] = [join(folder, 'camera.jpg'), join(folder, 'preview.jpg')]
  writeFileSync(file, made.bytes)
  writeFileSync(preview, await sharp(made.bytes).resize(160).jpeg().toBuffer())
  const camera = ['-GPSLatitude=24.87', '-GPSLatitudeRef=N', '-SerialNumber=12345', '-Artist=Somebody']
  await exiftool([...camera, `-ThumbnailImage<=${preview}`, '-overwrite_original', file])
  const [tags] = await readTags([file])
  expect(Object.keys(tags ?? {})).toEqual(expect.arrayContaining(['GPS:GPSLatitude', 'IFD1:ThumbnailImage']))
  return { ...made, bytes: readFileSync(file) }
}

/** All files of a photo in the live release, as readers get them: addresses by name, and what exiftool reads. */
async function publicFiles(page: string) {
  const place = new URL(page).pathname
  const released = join(newsroom.dataDir, 'press/releases/current', place)
  const names = readdirSync(released).filter((name) => name !== 'index.html')
  const files: string[] = []
  for (const name of names) {
    const response = await fetch(`${page}${name}`)
    expect([name, response.status]).toEqual([name, 200])
    const file = join(folder, name)
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
    files.push(file)
  }
  return { names, files, tags: await readTags(files) }
}

test('every file of a photo carries its words and nothing of the camera; a changed credit reaches each', async () => {
  const upload = await newsroom.admin.upload(await cameraPicture(), { ...words, _status: 'published' })
  expect(upload.status, JSON.stringify(upload.body)).toBe(201)
  const { id, createdAt } = upload.body.doc
  const [year, month] = new Date(Date.parse(createdAt) + 8 * 3600_000).toISOString().split('-')
  const page = `${newsroom.siteUrl}/photos/${year}/${month}/${id}/`
  const { html } = await readUntil(page, isLive('红砖厝前走着一行人'))
  const before = await publicFiles(page)

  expect(before.names.filter((name) => name.startsWith('w')).length).toBeGreaterThanOrEqual(9)
  for (const crop of ['4x3', 'square', '16x9', 'wide'])
    expect(before.names).toContainEqual(
      expect.stringMatching(new RegExp(`^${crop}-\\d+-[0-9a-f]{16}\\.jpg$`)),
    )
  for (const tags of before.tags) {
    expect(tags).toMatchObject(tags.SourceFile.endsWith('.jpg') ? { ...xmp, ...iptc } : xmp)
    expect(ofCamera(tags)).toEqual([])
  }
  await expectValid(before.files)

  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')
  const image = data['@graph'].find((thing: { '@type': string }) => thing['@type'] === 'ImageObject')
  expect(image).toMatchObject({
    caption: words.caption,
    creditText: words.credit,
    copyrightNotice: words.copyright,
    creator: [{ name: '张剑峰' }, { name: '李四' }],
    dateCreated: '2026-11-22',
    digitalSourceType: { '@id': xmp['XMP-iptcExt:DigitalSourceType'] },
  })

  await newsroom.admin.update('photos', id, { credit: '王五 摄', _status: 'published' })
  await readUntil(page, isLive('（<a href="/photographers/wang-wu/">王五</a> 摄）'))
  const after = await publicFiles(page)
  expect(after.names).toHaveLength(before.names.length)
  expect(after.names.filter((name) => before.names.includes(name))).toEqual([])
  for (const tags of after.tags)
    expect(tags).toMatchObject({ 'XMP-photoshop:Credit': '王五 摄', 'XMP-dc:Creator': ['王五'] })
  for (const name of before.names) expect((await read(`${page}${name}`)).status).toBe(404)
}, 120_000)

function ofCamera(tags: Tags): string[] {
  return Object.keys(tags).filter((tag) =>
    /^(?:GPS|IFD|ExifIFD|MPF|MakerNotes)|GPS|Serial|Thumbnail|Preview/.test(tag),
  )
}

/** exiftool's own look at the structure of files. */
async function expectValid(files: string[]): Promise<void> {
  const { stdout } = await exiftool(['-json', '-validate', '-warning', '-error', '-a', '--', ...files])
  for (const { SourceFile, ...found } of JSON.parse(stdout))
    expect([SourceFile, found]).toEqual([SourceFile, { Validate: 'OK' }])
}
