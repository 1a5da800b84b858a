/**
 * The head of the article. Nothing is tidied: the stray space in the kicker and the half-width commas of
 * the body are the source's, and an editor's to change. The couplet's space becomes a line feed.
 */
export const article2024 = {
  kicker: '2024 年度优秀泉属异地商会榜单揭晓',
  headline: '商会建设树标杆\n聚木成林助发展',
  deck: null,
  bylines: [{ role: '融媒体记者', name: '张剑峰' }],
  sourcePaper: null,
  sourcePage: null,
  sourceDate: null,
  editor: null,
} as const
