/** Texts as people write them, and what breaks markup. */
export const texts = [
  '甲',
  '泉商回归',
  '聚木成林助发展，引泉归海开新局',
  'A & B <b>"引号"</b> 和 \'撇号\'',
  '“四好”商会',
  '𠮷野家的燕子 🐦',
  '一行\n又一行',
] as const
export const optionalTexts = [null, '', ...texts] as const

/** Few, so that they are often freed and taken again. */
export const slugs = ['lan', 'mei', 'zhu', 'ju', 'song-2', 'a1'] as const

/** Moments of first publication: both sides of a month and of a year in Quanzhou, which is 8 hours ahead. */
export const moments = [
  '2026-11-21T18:00:00.000Z',
  '2026-10-31T15:59:59.999Z',
  '2026-10-31T16:00:00.000Z',
  '2025-12-31T17:00:00.000Z',
  '2024-02-29T01:00:00.000Z',
  '2026-12-01T00:00:00.000Z',
] as const

export const places = ['泉州市', '晋江市', '惠安县', '台商区', '闽南', '上海', '海口'] as const
export const credits = [
  '资料图片',
  '张剑峰 摄',
  '（社区供图）',
  '本报记者 李四 摄',
  '张三 & 王五 <摄>',
  // Two people of one slug, alone and together, and a spaced name.
  '张三 摄',
  '章三 摄',
  '章三、张剑峰/摄',
  '摄影 李 四',
] as const
export const days = ['2024-12-01', '2026-11-22T04:00:00.000Z', '2024-12', '2024'] as const
