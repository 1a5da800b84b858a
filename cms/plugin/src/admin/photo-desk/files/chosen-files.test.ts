import { expect, test } from 'vitest'
import { maxFileBytes, sortOut } from './chosen-files.ts'

const file = (name: string, type = '', size = 1) => new File([new Uint8Array(size)], name, { type })
const names = (files: { name: string }[]) => files.map(({ name }) => name).join(' ')

test('pictures are known by type or name, and come in the order in which people count', () => {
  const files = ['b10.JPG', 'b2.jpeg', 'a.webp'].map((name) => file(name))
  expect(names(sortOut([...files, file('c', 'image/avif')]).pictures)).toBe('a.webp b2.jpeg b10.JPG c')
})

test('what is no picture is named with the reason', () => {
  const { pictures, leftOut } = sortOut([
    file('名单.xlsx'),
    file('IMG_1.HEIC', 'image/heic'),
    file('空.jpg', 'image/jpeg', 0),
    file('大.jpg', 'image/jpeg', maxFileBytes + 1),
    file('好.jpg', 'image/jpeg', maxFileBytes),
  ])
  expect(names(pictures)).toBe('好.jpg')
  expect(Object.fromEntries(leftOut.map(({ name, reason }) => [name, reason.zh]))).toEqual({
    'IMG_1.HEIC': expect.stringContaining('HEIC'),
    '大.jpg': '超过 50 MB',
    '空.jpg': '空文件',
    '名单.xlsx': expect.stringContaining('不是'),
  })
})

test('what systems leave in folders is nobody’s picture', () => {
  expect(sortOut([file('.DS_Store'), file('._IMG_1.jpg'), file('Thumbs.db')])).toEqual({
    pictures: [],
    leftOut: [],
  })
})
