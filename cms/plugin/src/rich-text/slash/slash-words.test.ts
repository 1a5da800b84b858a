import { expect, test } from 'vitest'
import { bodyBlocks } from '../../blocks/index.ts'
import { slashWords } from './slash-words.ts'

const words = slashWords(bodyBlocks)
/** As Payload's menu looks for what was typed. */
const found = (typed: string) =>
  Object.keys(words).filter((key) => words[key]?.some((word) => word.includes(typed)))

test.each([
  ['tp', 'block-photo'],
  ['图片', 'block-photo'],
  ['tupian', 'block-photo'],
  ['zp', 'block-photo'],
  ['hjmd', 'block-laureateRoll'],
  ['获奖', 'block-laureateRoll'],
  ['huojiangmingdan', 'block-laureateRoll'],
  ['zl', 'block-factBox'],
  ['zut', 'block-gallery'],
  ['shmp', 'block-chamberCard'],
  ['xgbd', 'block-relatedArticle'],
  ['fgx', 'horizontalRule'],
  ['xbt', 'heading-2'],
])('/%s finds %s', (typed, key) => expect(found(typed)).toContain(key))

test('each block can be found by pinyin', () => {
  for (const { slug } of bodyBlocks) expect(words[`block-${slug}`]?.length).toBeGreaterThanOrEqual(3)
})
