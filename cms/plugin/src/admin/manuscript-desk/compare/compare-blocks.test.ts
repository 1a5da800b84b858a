import { expect, test } from 'vitest'
import { passagesOf } from './article-text.ts'
import { compareBlocks } from './compare-blocks.ts'

const words = (text: string) => ({ type: 'text', text })
const article = {
  id: 1,
  headline: '商会建设树标杆\n聚木成林助发展',
  bylines: [{ role: '融媒体记者', name: '张剑峰' }],
  photosWanted: [{ caption: '主题交流会举行', credit: '资料图片' }],
  body: {
    root: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            words('面对复杂的'),
            { type: 'link', children: [words('市场环境与')] },
            words('政策变化。'),
          ],
        },
        { type: 'paragraph', children: [] },
        {
          type: 'block',
          fields: {
            rows: [{ text: { root: { children: [{ type: 'paragraph', children: [words('块里的话')] }] } } }],
          },
        },
      ],
    },
  },
}

test('an article is read passage by passage, words of links and blocks too', () => {
  expect(passagesOf(article)).toEqual([
    '商会建设树标杆\n聚木成林助发展',
    '融媒体记者 张剑峰',
    '主题交流会举行 资料图片',
    '面对复杂的市场环境与政策变化。',
    '块里的话',
  ])
})

test('each block is verbatim, changed or gone; breaks, brackets and width make no difference', () => {
  const texts = [
    '商会建设树标杆 聚木成林助发展',
    '□融媒体记者 张剑峰',
    '主题交流会举行(资料图片)',
    '面对复杂的',
    '市场环境 with 政策变化。',
    '整段都删去了。',
  ]
  const states = compareBlocks(
    texts.map((text, index) => ({ id: index + 1, text })),
    passagesOf(article),
  )
  expect(states.map(({ state, passage }) => [state, passage])).toEqual([
    ['verbatim', 0],
    ['verbatim', 1],
    ['verbatim', 2],
    ['verbatim', 3],
    ['changed', 3],
    ['absent', null],
  ])
})
