import type { Bilingual } from '../../../language.ts'
import type { Notice } from '../../endpoints.ts'

/** What of an HTML document is no text, counted while it is read. */
export type PartCounts = Record<(typeof parts)[number]['name'], number>

const parts = [
  { name: 'images', kind: 'image', words: imageWords },
  { name: 'tables', kind: 'table', words: tableWords },
  { name: 'lists', kind: 'numbering', words: listWords },
  { name: 'links', kind: 'other', words: linkWords },
  { name: 'frames', kind: 'other', words: frameWords },
  { name: 'hidden', kind: 'hidden', words: hiddenWords },
] as const satisfies { name: string; kind: Notice['kind']; words: (count: number) => Bilingual }[]

/** None of any. */
export const noParts = (): PartCounts => ({
  images: 0,
  tables: 0,
  lists: 0,
  links: 0,
  frames: 0,
  hidden: 0,
})

/** Says what was left out, and what became of tables and lists. */
export function partNotices(counts: PartCounts): Notice[] {
  return parts.flatMap(({ name, kind, words }) =>
    counts[name] > 0 ? [{ kind, text: words(counts[name]) }] : [],
  )
}

function imageWords(count: number): Bilingual {
  return {
    zh: `图片 ${count} 张没有读入，请另行上传到照片。`,
    en: `${count} pictures were left out. Upload them to the photos.`,
  }
}

function tableWords(count: number): Bilingual {
  return {
    zh: `表格 ${count} 个：文字都在，每格各成一段，格线没有保留。`,
    en: `${count} tables: the text of each cell became a block.`,
  }
}

function listWords(count: number): Bilingual {
  return {
    zh: `自动编号的列表 ${count} 个：编号不是文字，没有读入。`,
    en: `${count} numbered lists: the numbers are no text and were left out.`,
  }
}

function linkWords(count: number): Bilingual {
  return {
    zh: `链接 ${count} 处只留下文字，网址没有保留。`,
    en: `${count} links kept their text only.`,
  }
}

function frameWords(count: number): Bilingual {
  return {
    zh: `内嵌的网页、视频或表单 ${count} 处没有读入。`,
    en: `${count} embedded pages, videos or forms were left out.`,
  }
}

function hiddenWords(count: number): Bilingual {
  return {
    zh: `网页上隐藏不显示的内容 ${count} 处没有读入。`,
    en: `${count} parts that the page hides were left out.`,
  }
}
