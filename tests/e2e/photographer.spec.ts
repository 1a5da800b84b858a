import { captionedPicture } from '../support/pictures.ts'
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
  await chooseFile(
    photographer,
    await captionedPicture({
      name: '端午.jpg',
      caption: '商会志愿者在社区里包粽子',
      credit: '李四 摄',
    }),
  )
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
