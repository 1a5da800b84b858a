import type { PhotoData } from './fact.ts'

/**
 * A picture of the article: its file in `fixtures/`, what crops must not cut off (per cent from the upper left corner: the word
 * 示意图), what is written of it, and the laureates it shows.
 */
export type SeedPhoto = {
  file: string
  focal: { focalX: number; focalY: number }
  data: PhotoData
  chambers: string[]
}

/**
 * The article came with two captions and no pictures. Both files are drawn and say 示意图 in the picture;
 * captions and credits are the ones of the pictures that they stand for. No date is told.
 */
export const leadPhoto2024: SeedPhoto = {
  file: 'jia-yan-gui-chao.jpg',
  focal: { focalX: 76, focalY: 30 },
  data: {
    caption: '泉州市“家燕归巢”行动成都主题交流会在四川省闽南商业联合会举行',
    alt: '示意图：七只燕子从海面飞向红砖墙上的燕尾脊屋檐，海上一轮红日。',
    // A file picture: the byline's name is not its photographer's.
    credit: '资料图片',
    standIn: true,
    takenOn: null,
    place: '成都',
  },
  chambers: ['四川省闽南商业联合会'],
}

export const visitPhoto2024: SeedPhoto = {
  file: 'fan-xiang-kao-cha.jpg',
  focal: { focalX: 25, focalY: 22 },
  data: {
    caption:
      '异地泉商积极参与泉州市“聚侨引侨和泉商回归”专项行动,在泉州市工商联等部门组织下开展返乡考察活动。',
    alt: '示意图：三艘红帆船停在海面，四只燕子飞向左边的红砖屋。',
    credit: '张剑峰 摄',
    standIn: true,
    takenOn: null,
    place: null,
  },
  chambers: [],
}
