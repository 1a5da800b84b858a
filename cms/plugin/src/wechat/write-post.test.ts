import { describe, expect, test } from 'vitest'
import { block } from '../testing/content.ts'
import { elements } from './testing/elements.ts'
import { link, paragraph, photo, source, text } from './testing/post-source.ts'
import { UnknownNodeError } from './unknown-node.ts'
import { writePost } from './write-post.ts'

const photos = (...all: ReturnType<typeof photo>[]) => new Map(all.map((one) => [one.id, one]))

/** An article that has everything. */
function full() {
  const plain = source(
    [
      '首段。',
      { type: 'heading', tag: 'h2', children: [text('小标题')] },
      paragraph(
        text('粗', 1),
        text('斜', 2),
        text('<b>&"', 16),
        { type: 'linebreak' },
        link('https://example.org/a', '外链'),
      ),
      { type: 'quote', children: [text('引文')] },
      {
        type: 'list',
        listType: 'number',
        start: 3,
        children: [
          { type: 'listitem', children: [text('丙')] },
          {
            type: 'listitem',
            children: [
              { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [text('内')] }] },
            ],
          },
          { type: 'listitem', children: [text('丁')] },
        ],
      },
      { type: 'horizontalrule' },
      block('photo', { photo: '2' }),
      block('gallery', { title: '组图', photos: ['3', '2'] }),
      block('pullQuote', { text: '金句', attribution: '会长' }),
      block('factBox', { title: '数字', rows: [{ label: '会员', value: '120家' }] }),
      block('laureateRoll', { award: '7' }),
      block('chamberCard', { chamber: '5' }),
      block('relatedArticle', { article: '9' }),
    ],
    {
      photos: photos(photo('1'), photo('2'), photo('3', { standIn: true, credit: '资料图片' })),
      chambers: new Map([
        [
          '5',
          {
            name: '郑州泉州商会',
            direction: 'outbound',
            class: 'city',
            homePlaces: [{ name: '泉州市', source: null }],
            hostPlaces: [{ name: '郑州', source: null }],
            honours: [{ title: '“四好”商会', level: '全国', year: null, source: null }],
          },
        ],
      ]),
      rolls: new Map([
        [
          '7',
          {
            title: '2024年度优秀泉属异地商会',
            laureates: [
              { chamber: '5', citation: null, category: null, rank: null },
              { chamber: '6', citation: null, category: null, rank: null },
            ],
          },
        ],
      ]),
      articles: new Map([
        ['9', { headline: '旧闻', address: 'https://guiyan.example/articles/2025/01/old/' }],
      ]),
    },
  )
  Object.assign(plain.article, {
    kicker: '引题',
    headline: '商会建设树标杆\n聚木成林助发展',
    deck: '副题',
    bylines: [
      { role: '融媒体记者', name: '张剑峰' },
      { role: null, name: '李四' },
    ],
    leadPhoto: '1',
    corrections: [{ date: '2026-11-23T17:00:00.000Z', text: '应为10家。' }],
    sourcePaper: '泉州晚报',
    sourcePage: '03版',
    sourceDate: '2026-11-22T16:00:00.000Z',
    editor: '王五',
  })
  return plain
}

describe('the post', () => {
  const post = writePost(full())

  test('is of elements and inline styles that the WeChat editor keeps', () => {
    const found = elements(post.html)
    expect(found.length).toBeGreaterThan(30)
    for (const { name, attributes } of found) {
      expect(['section', 'p', 'span', 'strong', 'br']).toContain(name)
      expect(Object.keys(attributes).filter((key) => key !== 'style')).toEqual([])
      expect(attributes.style ?? '').not.toMatch(/position|url\(|var\(|float|flex|grid/)
    }
  })

  test('reads as the article does, from top to end', () => {
    expect(post.text.replaceAll(/\n+/g, '\n')).toBe(
      [
        '引题',
        '商会建设树标杆',
        '聚木成林助发展',
        '副题',
        '融媒体记者 张剑峰　李四',
        '更正2026年11月24日：应为10家。',
        '图1：IMG_1.jpg',
        '说明1（张剑峰 摄）',
        '首段。',
        '小标题',
        '粗斜<b>&"',
        '外链[1]',
        '引文',
        '3. 丙',
        '• 内',
        '4. 丁',
        '\u00a0',
        '图2：IMG_2.jpg',
        '说明2（张剑峰 摄）',
        '组图',
        '图3：IMG_3.jpg',
        '说明3（示意图）（资料图片）',
        '图2：IMG_2.jpg',
        '说明2（张剑峰 摄）',
        '金句',
        '——会长',
        '数字',
        '会员：120家',
        '2024年度优秀泉属异地商会',
        '1. 郑州泉州商会',
        '2. （该商会的资料暂未发布）',
        '按公布顺序排列，不代表名次。',
        '郑州泉州商会',
        '异地泉籍 · 市级商会',
        '籍贯地：泉州市',
        '驻地：郑州',
        '全国“四好”商会',
        '相关报道：旧闻[2]',
        '原载：泉州晚报 03版 2026年11月23日',
        '责任编辑：王五',
        '文中链接：',
        '[1] https://example.org/a',
        '[2] https://guiyan.example/articles/2025/01/old/',
      ].join('\n'),
    )
  })

  test('has its title on one line for the title box', () => {
    expect(post.title).toBe('商会建设树标杆 聚木成林助发展')
  })

  test('numbers each picture once, in order, with the largest JPEG', () => {
    expect(post.pictures.map(({ number, name, file }) => [number, name, file])).toEqual([
      [1, 'IMG_1.jpg', '1-whole-1600.jpg'],
      [2, 'IMG_2.jpg', '2-whole-1600.jpg'],
      [3, 'IMG_3.jpg', '3-whole-1600.jpg'],
    ])
    expect(post.covers).toEqual([
      { crop: 'wide', file: '1-wide-900.jpg' },
      { crop: 'square', file: '1-square-1200.jpg' },
    ])
  })

  test('says what of the article it leaves out', () => {
    expect(post.leftOut.map(({ zh }) => zh)).toEqual([
      '《2024年度优秀泉属异地商会》第 2 家商会的资料还没有发布，名字空缺',
      '公众号不收外部链接：2 个链接的地址写在文末',
    ])
  })
})

describe('what is not public', () => {
  test('stays out, and each thing is said', () => {
    const post = writePost(
      source([
        '字',
        block('photo', { photo: '1' }),
        block('laureateRoll', { award: '1' }),
        block('chamberCard', { chamber: '1' }),
        block('relatedArticle', { article: '1' }),
      ]),
    )
    expect(post.text).toBe('标题\n字')
    expect(post.leftOut).toHaveLength(4)
  })

  test('leaves the words of a link to it', () => {
    const post = writePost(source([paragraph(link('/x', '词'))], { addressOf: () => null }))
    expect(post.text).toBe('标题\n词')
    expect(post.leftOut[0]?.zh).toContain('词')
  })
})

test('a link that is its own address, or leads within the page, needs no note', () => {
  const post = writePost(source([paragraph(link('https://example.org/', 'example.org'), link('#a', '见下'))]))
  expect(post.text).toBe('标题\nexample.org见下')
  expect(post.leftOut).toEqual([])
})

test('a picture by AI is marked', () => {
  const made = photo('1', { digitalSourceType: 'trainedAlgorithmicMedia' })
  const post = writePost(source([block('photo', { photo: '1' })], { photos: photos(made) }))
  expect(post.text).toContain('说明1（AI 生成）（张剑峰 摄）')
})

test('a node without a form here is an error, never left out', () => {
  const strange = source(['字'])
  strange.article.body.root.children.push({ type: 'table', children: [] } as never) // reason: no such node yet
  expect(() => writePost(strange)).toThrow(UnknownNodeError)
  const block = source(['字'])
  block.article.body.root.children.push({ type: 'block', fields: { blockType: 'poll' } } as never) // reason: as above
  expect(() => writePost(block)).toThrow('poll')
})
