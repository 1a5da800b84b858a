import { pinyinWords } from '@guiyan/shared/text/pinyin-words'
import type { Block } from 'payload'

/** What the slash menu offers beside the blocks, by its items' keys, in the words of people who write news. */
const formats: Record<string, string[]> = {
  paragraph: ['段落', '正文'],
  'heading-2': ['标题', '小标题', '二级标题'],
  'heading-3': ['标题', '小标题', '三级标题'],
  'heading-4': ['标题', '小标题', '四级标题'],
  orderedList: ['编号列表', '有序列表'],
  unorderedList: ['列表', '无序列表'],
  blockquote: ['引用', '引文'],
  horizontalRule: ['分隔线', '水平线'],
}

/** Other names that people look for a block by. */
const otherNames: Record<string, string[]> = {
  photo: ['照片'],
  gallery: ['图集'],
  pullQuote: ['金句'],
  factBox: ['背景资料'],
  laureateRoll: ['名单', '届次'],
  chamberCard: ['商会'],
  relatedArticle: ['延伸阅读'],
}

/**
 * By which words the items of the slash menu are found: their Chinese names, the names' pinyin in full and its
 * initials: 图片 → `图片`, `tupian`, `tp`. Pinyin is made here, on the server: its dictionary is large.
 * @returns the words by the key of the item
 */
export function slashWords(blocks: readonly Block[]): Record<string, string[]> {
  const named = blocks.map(({ slug, labels }): [string, string[]] => [
    `block-${slug}`,
    [chineseLabel(labels?.singular), ...(otherNames[slug] ?? [])],
  ])
  return Object.fromEntries(
    [...named, ...Object.entries(formats)].map(([key, names]) => [key, names.flatMap(withPinyin)]),
  )
}

function chineseLabel(label: NonNullable<Block['labels']>['singular'] | undefined): string {
  if (typeof label === 'string') return label
  return typeof label === 'object' ? (label.zh ?? '') : ''
}

function withPinyin(name: string): string[] {
  const syllables = pinyinWords(name)
  return [name, syllables.join(''), syllables.map(([initial]) => initial).join('')].filter(Boolean)
}
