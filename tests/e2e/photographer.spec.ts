import sharp from 'sharp'
import { picture } from '../support/pictures.ts'
import { isLive, readUntil } from '../support/reader.ts'
import { chooseFile, publish, siteAddress } from './admin.ts'
import { expect, test } from './newsroom.ts'

test('a picture that carries its caption brings it along, and appears with its credit', async ({
  newsroom,
  signedIn,
  page: reader,
}) => {
  const photographer = await signedIn('photographer')
  await photographer.goto(`${newsroom.cmsUrl}/admin/collections/photos/create`)
  await chooseFile(photographer, await captioned('商会志愿者在社区里包粽子', '李四 摄'))
  await photographer.locator('#field-alt').fill('几位志愿者围桌而坐')
  await photographer.locator('#action-save-draft').click()
  await expect(photographer.locator('#field-caption')).toHaveValue('商会志愿者在社区里包粽子')
  await expect(photographer.locator('#field-credit')).toHaveValue('李四 摄')
  await expect(photographer.locator('#action-save')).toHaveCount(0)
  const photo = photographer.url()
  await photographer.goto(`${newsroom.cmsUrl}/admin`)

  const editor = await signedIn('editor')
  await editor.goto(photo)
  await publish(editor)
  const address = await siteAddress(editor)
  await readUntil(address, isLive('商会志愿者在社区里包粽子'))
  await reader.goto(address)
  await expect(reader.locator('figcaption')).toContainText('（李四 摄）')
  const image = reader.getByRole('img', { name: '几位志愿者围桌而坐' })
  expect(await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(0)
})

/** A JPEG with caption and credit in its XMP, as Lightroom writes them. */
async function captioned(caption: string, credit: string) {
  const plain = await picture({ name: '端午.jpg' })
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
      photoshop:Credit="${credit}"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description>
    </rdf:Description></rdf:RDF></x:xmpmeta>`
  return { ...plain, bytes: new Uint8Array(await sharp(plain.bytes).withXmp(xmp).jpeg().toBuffer()) }
}
