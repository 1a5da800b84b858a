import { base } from './base.ts'
import { tinyPicture } from './tiny-picture.ts'

type Format = 'avif' | 'webp' | 'jpeg'
const formats: Format[] = ['avif', 'webp', 'jpeg']

const derivative = (stem: string, crop: string | null, width: number, height: number, format: Format) => {
  const filename = `${stem}-${crop ?? 'w'}-${width}.${format === 'jpeg' ? 'jpg' : format}`
  const mimeType = `image/${format}` as const
  return { crop, filename, mimeType, width, height, filesize: tinyPicture(mimeType, filename).length }
}

/** The derivatives that the CMS would have made of a picture of 1600×1067. */
const derivativesOf = (stem: string) => [
  ...[480, 960, 1600].flatMap((width) =>
    formats.map((format) => derivative(stem, null, width, Math.round((width * 2) / 3), format)),
  ),
  ...[480, 960].flatMap((width) =>
    formats.map((format) => derivative(stem, '4x3', width, (width * 3) / 4, format)),
  ),
  derivative(stem, '4x3', 1200, 900, 'jpeg'),
  derivative(stem, '16x9', 1200, 675, 'jpeg'),
]

const thumbhash = '3OcRJYB4d3h/iIeHeEh3eIhw+j2w'

export const photos = [
  {
    ...base(1),
    caption: '泉州市“家燕归巢”行动成都主题交流会在四川省闽南商业联合会举行',
    alt: '会场里众人围坐，台上挂着横幅（绘图）',
    credit: '资料图片',
    standIn: true,
    place: '成都',
    chambers: [3],
    thumbhash,
    derivatives: derivativesOf('jia-yan-gui-chao'),
  },
  {
    ...base(2),
    headline: '泉商返乡考察',
    caption:
      '异地泉商积极参与泉州市“聚侨引侨和泉商回归”专项行动，在泉州市工商联等部门组织下开展返乡考察活动。',
    alt: '一行人走在红砖厝前的石板路上（绘图）',
    extendedDescription:
      '石板路从画面左下伸向右上，两旁是红砖厝，燕尾脊翘向天空。\n一行十余人走在路上，为首的两位正抬手指向屋脊。',
    credit: '张剑峰 摄',
    copyright: '© 泉州晚报社',
    source: '泉州晚报',
    standIn: true,
    place: '泉州',
    sublocation: '五店市',
    keywords: ['泉商回归', '返乡考察'],
    thumbhash,
    derivatives: derivativesOf('fan-xiang-kao-cha'),
  },
  {
    ...base(3),
    createdAt: '2026-10-31T16:30:00.000Z',
    caption: '海上的燕子',
    alt: '海面上飞着一只燕子',
    credit: '（社区供图）',
    takenOn: '2026-10-01',
    // Of before there were crops, and smaller than any width.
    derivatives: (['webp', 'jpeg'] as const).map((format) =>
      derivative('hai-shang-yan-zi', null, 400, 300, format),
    ),
  },
  {
    ...base(4),
    createdAt: '2025-12-31T17:00:00.000Z',
    caption: '年会现场',
    alt: '台上十位会长并肩而立',
    credit: '本报记者 张剑峰、李四 摄',
    thumbhash,
    derivatives: derivativesOf('nian-hui'),
  },
  {
    ...base(5),
    caption: '百年商会的一种想象',
    alt: '燕子绕着红砖厝群飞，远处是海',
    credit: '社区供图',
    digitalSourceType: 'trainedAlgorithmicMedia',
    thumbhash,
    derivatives: derivativesOf('xiang-xiang'),
  },
  {
    ...base(6),
    caption: '红砖纹样',
    decorative: true,
    credit: '李思 摄',
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    thumbhash,
    derivatives: derivativesOf('wen-yang'),
  },
]
