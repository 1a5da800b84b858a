import { expect, test } from 'vitest'
import { isCaption } from './caption.ts'

test.each([
  '泉州市“家燕归巢”行动成都主题交流会在四川省闽南商业联合会举行(资料图片)',
  '返乡考察活动。(张剑峰 摄)',
  '图为考察活动现场。',
  '▲ 图1：考察活动现场',
  '张剑峰 摄',
  '（资料图片）',
])('%s is a caption', (line) => expect(isCaption(line)).toBe(true))

test.each([
  '近年来，广大泉属异地商会队伍不断发展壮大。',
  '图书馆昨日开放。',
  '图是好图。',
  '商会建设水平不断提高',
  `${'很长的一段话，'.repeat(40)}（张剑峰 摄）`,
])('%s is none', (line) => expect(isCaption(line)).toBe(false))
