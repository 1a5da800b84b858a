import { photoSchema } from '@guiyan/shared/content'
import { expect, test } from 'vitest'
import { indexes } from '../content/indexes.ts'
import { photoView } from '../content/photo-view.ts'
import { photos } from '../sample/photos.ts'
import { articleImages, imageObject } from './image-object.ts'

const site = 'https://guiyan.example'
const view = (id: number, more: object = {}) => {
  const photo = { ...photos.find((each) => each.id === id), ...more }
  return photoView(indexes.photos.card(photoSchema.parse(photo)))
}
const at = (size: string) =>
  expect.stringMatching(new RegExp(`^${site}/photos/\\d{4}/\\d{2}/\\d/${size}-[0-9a-f]{16}\\.jpg$`))

test('a picture says in JSON-LD what its files say', () => {
  const real = view(2, { standIn: false })
  expect(imageObject(real, site)).toMatchObject({
    '@id': `${site}/photos/2026/11/2/`,
    contentUrl: at('w1600'),
    thumbnailUrl: at('w480'),
    width: { value: 1600 },
    height: { value: 1067 },
    name: '泉商返乡考察',
    caption: real.words.description,
    description: expect.stringContaining('石板路从画面左下伸向右上'),
    creator: [{ '@type': 'Person', name: '张剑峰' }],
    creditText: '张剑峰 摄',
    copyrightNotice: '© 泉州晚报社',
    contentLocation: { name: '泉州 五店市' },
    keywords: ['泉商回归', '返乡考察'],
  })
})

test('what is not known is not said: no creator, no copyright, no place', () => {
  const keys = Object.keys(imageObject(view(3), site))
  for (const key of ['creator', 'copyrightNotice', 'contentLocation', 'license', 'name', 'keywords'])
    expect(keys).not.toContain(key)
})

test('a drawing in the place of a picture is not by the photographer whom the credit names', () => {
  expect(Object.keys(imageObject(view(2), site))).not.toContain('creator')
})

test('an article has its picture whole and in the crops of search engines, each with the credit', () => {
  const images = articleImages(view(2), site)
  expect(images.map((image) => (image as { contentUrl: string }).contentUrl)).toEqual(
    // reason: ImageObject may be an address alone in the schema
    [at('w1600'), at('4x3-1200'), at('16x9-1200')],
  )
  for (const image of images) expect(image).toMatchObject({ creditText: '张剑峰 摄' })
})
