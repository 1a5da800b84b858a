import { base } from './base.ts'

const widths = [480, 960, 1500]

/** The derivatives that the CMS would have made: three widths in WebP and JPEG, 3:2. */
const derivativesOf = (stem: string) =>
  widths.flatMap((width) =>
    (['webp', 'jpeg'] as const).map((format) => ({
      crop: null,
      filename: `${stem}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
      mimeType: `image/${format}` as const,
      width,
      height: (width * 2) / 3,
      filesize: width * 40,
    })),
  )

export const photos = [
  {
    ...base(1),
    caption: '泉州市“家燕归巢”行动成都主题交流会在四川省闽南商业联合会举行',
    alt: '会场里众人围坐，台上挂着横幅（绘图）',
    credit: '资料图片',
    standIn: true,
    place: '成都',
    chambers: [3],
    derivatives: derivativesOf('jia-yan-gui-chao'),
  },
  {
    ...base(2),
    caption:
      '异地泉商积极参与泉州市“聚侨引侨和泉商回归”专项行动，在泉州市工商联等部门组织下开展返乡考察活动。',
    alt: '一行人走在红砖厝前的石板路上（绘图）',
    credit: '张剑峰 摄',
    standIn: true,
    place: '泉州',
    derivatives: derivativesOf('fan-xiang-kao-cha'),
  },
  {
    ...base(3),
    createdAt: '2026-10-31T16:30:00.000Z',
    caption: '海上的燕子',
    alt: '海面上飞着一只燕子',
    credit: '（社区供图）',
    takenOn: '2026-10-01',
    derivatives: derivativesOf('hai-shang-yan-zi'),
  },
]
