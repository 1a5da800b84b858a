import { type Page } from '@playwright/test'
import sharp from 'sharp'
import { type Picture, picture } from '../support/pictures.ts'
import { chooseFile } from './admin.ts'
import { expect, test } from './newsroom.ts'

const chamber = '四川省闽南商业联合会'

/** A new photo with a file, and its caption box once the short codes are known. */
async function newPhoto(page: Page, cmsUrl: string, file?: Picture) {
  const known = page.waitForResponse((response) => response.url().endsWith('/photo-desk/vocabulary'))
  await page.goto(`${cmsUrl}/admin/collections/photos/create`)
  await known
  await chooseFile(page, file ?? (await picture()))
  return page.locator('#field-caption')
}

test('a short code is written out while one types, and undo brings it back for good', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('photographer')
  const caption = await newPhoto(page, newsroom.cmsUrl)
  await caption.pressSequentially('图为=cd')
  await expect(caption).toHaveValue('图为=cd')
  await caption.pressSequentially('，')
  await expect(caption).toHaveValue(`图为${chamber}，`)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(caption).toHaveValue('图为=cd，')
  await page.keyboard.insertText('年会')
  await page.keyboard.press('Tab')
  await expect(caption).toHaveValue('图为=cd年会，')
})

test('a code is written out where one goes on writing, and at the end of the box', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('photographer')
  const caption = await newPhoto(page, newsroom.cmsUrl)
  await caption.pressSequentially('年会。')
  await caption.press('Home')
  await caption.pressSequentially('=xa、')
  await page.keyboard.type('第')
  await expect(caption).toHaveValue('西安市泉州商会、第年会。')
  await caption.press('End')
  await caption.pressSequentially('=nope、=CD')
  await page.keyboard.press('Tab')
  await expect(caption).toHaveValue(`西安市泉州商会、第年会。=nope、${chamber}`)
  await expect(page.getByText('没有商会用这个简码：=nope')).toBeVisible()
})

test('what a caption says goes to other fields where its writer wants it to', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('photographer')
  const caption = await newPhoto(page, newsroom.cmsUrl)
  await caption.fill('图为在德化县举行的=cd年会，泉州的温暖港湾。（张剑峰/摄）')
  const words = `图为在德化县举行的${chamber}年会，泉州的温暖港湾。`
  await expect(caption).toHaveValue(`${words}（张剑峰/摄）`)
  const offers = page.getByRole('list', { name: '可以填入的内容' })
  await expect(offers.getByRole('button')).toHaveText([
    '把“张剑峰/摄”移到署名',
    '地点填“德化县”',
    `关联 ${chamber}`,
    '地点填“泉州市”',
  ])
  const credit = page.locator('#field-credit')
  await expect(credit).toHaveValue('')

  await offers.getByRole('button', { name: '移到署名' }).click()
  await expect(caption).toHaveValue(words)
  await expect(credit).toHaveValue('张剑峰/摄')
  await expect(page.getByText('摄影：张剑峰')).toBeVisible()
  await page.getByRole('button', { name: '改成“张剑峰 摄”' }).click()
  await expect(credit).toHaveValue('张剑峰 摄')

  await offers.getByRole('button', { name: '德化县' }).click()
  await offers.getByRole('button', { name: `关联 ${chamber}` }).click()
  await expect(offers).toHaveCount(0)
  await page.locator('#action-save-draft').click()
  await page.waitForURL(/photos\/\d+/)
  await page.reload()
  await expect(page.locator('#field-place')).toHaveValue('德化县')
  await expect(page.locator('#field-chambers')).toContainText(chamber)
  await expect(credit).toHaveValue('张剑峰 摄')
})

test('alternative text is asked for, is not the caption again, and is gone where a picture is decorative', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('photographer')
  const caption = await newPhoto(page, newsroom.cmsUrl)
  const alt = page.locator('#field-alt')
  await caption.fill('商会年会')
  await expect(page.getByText('还没有写。可以先保存，发布前要写。')).toBeVisible()
  await alt.fill('商会年会')
  await expect(page.getByText('和图片说明一样')).toBeVisible()
  await alt.fill('几位会长握手')
  await expect(page.getByText('6 字', { exact: true })).toBeVisible()
  await page.getByLabel('纯装饰，不需替代文字').check()
  await expect(alt).toHaveCount(0)
})

test('what the file says stands below, with where it stood, to be filled in', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('photographer')
  await newPhoto(page, newsroom.cmsUrl, await takenIn('德化县'))
  await page.locator('#field-place').fill('晋江市')
  await page.locator('#action-save-draft').click()
  await page.waitForURL(/photos\/\d+/)
  await page.getByText('文件自带的信息：1 项，1 项与表单不同').click()
  await expect(page.locator('.photo-file-words')).toContainText('地点 XMP')
  await page.getByRole('button', { name: '填入地点' }).click()
  await expect(page.locator('#field-place')).toHaveValue('德化县')
  await expect(page.getByText('文件自带的信息：1 项', { exact: true })).toBeVisible()
})

/** A JPEG with a town in its XMP. */
async function takenIn(city: string): Promise<Picture> {
  const plain = await picture({ name: '窑.jpg' })
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="${city}"/></rdf:RDF></x:xmpmeta>`
  return { ...plain, bytes: new Uint8Array(await sharp(plain.bytes).withXmp(xmp).jpeg().toBuffer()) }
}
