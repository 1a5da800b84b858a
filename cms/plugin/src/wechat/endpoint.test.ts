import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { block, lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(async () => newsroom.close())

const words = { caption: '交流会举行', credit: '张剑峰 摄', alt: '人们坐在会场里' }

const post = async (id: unknown, as?: 'journalist' | 'photographer' | 'editor' | 'admin') =>
  newsroom.rest('GET', `/articles/${id}/wechat`, as ? { as } : {})

describe('who may copy an article', () => {
  let draft: Json
  beforeAll(async () => {
    draft = await make(newsroom, 'articles', { headline: '甲\n乙', body: lexical('正文。') }, 'journalist')
  })

  test.each(['journalist', 'photographer', 'editor', 'admin'] as const)('%s may', async (role) => {
    const { status, body, response } = await post(draft.id, role)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      title: '甲 乙',
      text: '甲\n乙\n正文。',
      pictures: [],
      covers: [],
      leftOut: [],
    })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('the public may not, of a draft nor of what is published', async () => {
    const shown = await make(newsroom, 'articles', { headline: '丙', body: lexical('字'), ...published })
    for (const id of [draft.id, shown.id]) expect((await post(id)).status).toBe(403)
  })
})

test('the newest draft is copied, with photos that its publishing takes along and none that is withdrawn', async () => {
  const [drafted, shown, withdrawn] = [
    await make(newsroom, 'photos', words),
    await make(newsroom, 'photos', { ...words, caption: '第二张', ...published }),
    await make(newsroom, 'photos', { ...words, caption: '撤下的', ...published }),
  ]
  const reason = { as: 'editor', body: { reason: '当事人要求' } } as const
  expect((await newsroom.rest('POST', `/photos/${withdrawn.id}/withdraw`, reason)).status).toBe(200)
  const made = await make(newsroom, 'articles', {
    headline: '旧题',
    body: lexical('字'),
    leadPhoto: drafted.id,
    ...published,
  })
  const body = lexical('新字', block('photo', { photo: shown.id }), block('photo', { photo: withdrawn.id }))
  const saved = { as: 'editor', body: { headline: '新题', body } } as const
  expect((await newsroom.rest('PATCH', `/articles/${made.id}?draft=true`, saved)).status).toBe(200)
  const { body: copied } = await post(made.id, 'editor')
  expect(copied.title).toBe('新题')
  expect(copied.text).toContain('图1：IMG 1.jpg\n交流会举行（张剑峰 摄）\n新字\n图2：IMG 1.jpg\n第二张')
  expect(copied.text).not.toContain('撤下的')
  expect(copied.leftOut).toHaveLength(1)
  expect(copied.covers.map(({ crop }: Json) => crop)).toEqual(['wide', 'square'])
  for (const { file } of copied.pictures) {
    const answer = await newsroom.rest('GET', `/photos/derivatives/${file}`, { as: 'editor' })
    expect(answer.response.headers.get('content-type')).toBe('image/jpeg')
  }
})

test('chambers and editions come from what is published, links to them as addresses of the site', async () => {
  const known = await make(newsroom, 'chambers', { name: '郑州泉州商会', slug: 'zhengzhou', ...published })
  const unknown = await make(newsroom, 'chambers', { name: '还没发布的商会' })
  const series = await make(newsroom, 'awardSeries', {
    name: '年度优秀泉属异地商会',
    slug: 'youxiu',
    firstYear: 2014,
    ...published,
  })
  const award = await make(newsroom, 'awards', {
    series: series.id,
    year: 2024,
    edition: 11,
    laureates: [{ chamber: known.id }],
    ...published,
  })
  const link = (relationTo: string, value: unknown, text: string) => ({
    type: 'link',
    version: 3,
    fields: { linkType: 'internal', doc: { relationTo, value } },
    children: [{ type: 'text', version: 1, text, format: 0 }],
  })
  const body = lexical(
    {
      type: 'paragraph',
      version: 1,
      children: [
        link('chambers', known.id, '郑州'),
        link('chambers', unknown.id, '某地'),
        link('awards', award.id, '榜单'),
      ],
    },
    block('laureateRoll', { award: award.id }),
    block('chamberCard', { chamber: unknown.id }),
  )
  const draft = await make(newsroom, 'articles', { headline: '题', body })
  const { body: copied } = await post(draft.id, 'journalist')
  expect(copied.text).toContain('郑州[1]某地榜单[2]')
  expect(copied.text).toContain('[1] https://guiyan.example/chambers/zhengzhou/')
  expect(copied.text).toContain('[2] https://guiyan.example/awards/youxiu/2024/')
  expect(copied.text).toContain('2024年度优秀泉属异地商会\n1. 郑州泉州商会')
  expect(JSON.stringify(copied)).not.toContain('还没发布的商会')
  expect(copied.leftOut.map(({ zh }: Json) => zh)).toEqual([
    '链接“某地”没有公开的地址，只留文字',
    '一张商会卡片：该商会的资料还没有发布，没有放进来',
    expect.stringContaining('2 个链接'),
  ])
})

test('an article that is not whole is refused, and what is missing is said', async () => {
  const empty = await make(newsroom, 'articles', { headline: '题' })
  const { status, body } = await post(empty.id, 'editor')
  expect(status).toBe(422)
  expect(body.errors[0].message).toBe('正文还是空的。')
  const unfilled = await make(newsroom, 'articles', {
    headline: '题',
    body: lexical('字', block('photo', {})),
  })
  const second = await post(unfilled.id, 'editor')
  expect(second.status).toBe(422)
  expect(second.body.errors[0].message).toContain('第 2 段')
  expect((await post(4711, 'editor')).status).toBe(404)
})
