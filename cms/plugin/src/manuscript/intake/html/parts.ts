import type { Notice } from '../../endpoints.ts'

/** What of an HTML document is no text, counted while it is read. */
export type PartCounts = {
  images: number
  tables: number
  links: number
  frames: number
  hidden: number
  lists: number
}

export const noParts = (): PartCounts => ({ images: 0, tables: 0, links: 0, frames: 0, hidden: 0, lists: 0 })

/** Says what was left out, and what became of tables and lists. */
export function partNotices(counts: PartCounts): Notice[] {
  const { images, tables, links, frames, hidden, lists } = counts
  const all: [number, Notice][] = [
    [
      images,
      {
        kind: 'image',
        text: {
          zh: `图片 ${images} 张没有读入，请另行上传到照片。`,
          en: `${images} pictures were left out. Upload them to the photos.`,
        },
      },
    ],
    [
      tables,
      {
        kind: 'table',
        text: {
          zh: `表格 ${tables} 个：文字都在，每格各成一段，格线没有保留。`,
          en: `${tables} tables: the text of each cell became a block.`,
        },
      },
    ],
    [
      lists,
      {
        kind: 'numbering',
        text: {
          zh: `自动编号的列表 ${lists} 个：编号不是文字，没有读入。`,
          en: `${lists} numbered lists: the numbers are no text and were left out.`,
        },
      },
    ],
    [
      links,
      {
        kind: 'other',
        text: {
          zh: `链接 ${links} 处只留下文字，网址没有保留。`,
          en: `${links} links kept their text only.`,
        },
      },
    ],
    [
      frames,
      {
        kind: 'other',
        text: {
          zh: `内嵌的网页、视频或表单 ${frames} 处没有读入。`,
          en: `${frames} embedded pages, videos or forms were left out.`,
        },
      },
    ],
    [
      hidden,
      {
        kind: 'hidden',
        text: {
          zh: `网页上隐藏不显示的内容 ${hidden} 处没有读入。`,
          en: `${hidden} parts that the page hides were left out.`,
        },
      },
    ],
  ]
  return all.flatMap(([count, notice]) => (count > 0 ? [notice] : []))
}
