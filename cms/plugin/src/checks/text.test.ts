import { describe, expect, test } from 'vitest'
import { cutParagraphs } from './cut-paragraphs.ts'
import { missingAspect } from './missing-aspect.ts'
import { suspectText } from './suspect-text.ts'
import { article, told } from './testing.ts'
import { unbalanced } from './unbalanced.ts'

describe('suspect text', () => {
  test.each([
    ['商会走访,座谈;再走访(资料图片)', ['half-width: 4']],
    ['他说:“好!”', ['half-width: 2']],
    ['比分3:2，见 https://example.org/?a=1,2', []],
    ['市场环境 with 政策变化', ['stray-latin: 市场环境 with 政策变化']],
    ['商会and企业', ['stray-latin: 商会and企业']],
    ['用App办理，GDP增长，made in China，走Citywalk', []],
    ['2024 年度榜单', ['stray-space: 2024 年度']],
    ['10 家商会和12家企业', ['stray-space: 10 家商']],
    ['共有 10 家商会', []],
    ['积极组织会员组织会员考察', ['repeated-word: 组织会员组织会员']],
    ['企业的的发展', ['repeated-word: 的的']],
    ['的的确确，一步一步，研究研究，把把关，和和气气', []],
    ['一件件一件件地办', []],
  ])('%s', (text, expected) => {
    expect(told(suspectText(article([text])))).toEqual(expected)
  })

  test('says what with may have been, and leaves the text alone', () => {
    const [finding] = suspectText(article(['市场环境 with 政策变化']))
    expect(finding).toMatchObject({
      severity: 'soft',
      suggestion: { from: '市场环境 with 政策变化', to: '市场环境与政策变化' },
    })
  })

  test('a mark in a title is shown at its field', () => {
    expect(suspectText(article([], { kicker: '2024 年度' }))[0]?.place).toEqual({
      kind: 'field',
      path: 'kicker',
    })
  })
})

describe('quotation marks and brackets', () => {
  test.each([
    [['参与“家燕归巢行动'], ['unbalanced: 参与“家燕归巢行动']],
    [['参与家燕归巢”行动'], ['unbalanced: 家燕归巢”行动']],
    [['建立《会员名录，实现'], ['unbalanced: 建立《会员名录，实现']],
    [['（资料图片)'], []],
    [['1)走访；2)座谈'], []],
    [['一）走访'], []],
    [['（见图，3）'], []],
    [['“他说‘好’”（《名录》）'], []],
    [["It's fine"], []],
    [['他说：“第一段。', '第二段。', '第三段。”'], []],
    [['他说：“第一段。', '“第二段。”'], []],
    [['他说：“第一段。', '第二段。'], ['unbalanced: 他说：“第一段。']],
  ])('%j', (paragraphs, expected) => {
    expect(told(unbalanced(article(paragraphs)))).toEqual(expected)
  })
})

describe('a paragraph that stops in the middle', () => {
  const sentence = '商会组织会员企业赴家乡考察，与当地工商联座谈交流。'
  test.each([
    [`${sentence}热心慈善公益,`, true],
    [`${sentence}面对复杂的`, true],
    [`${sentence}开展座谈会、创业者论坛`, true],
    [`${sentence}还设立顾问专家库和寻医助`, true],
    [sentence, false],
    [`${sentence}（作者单位：泉州晚报社）`, false],
    [`${sentence}他说：“好。”`, false],
    ['会员有张三、李四、王五、赵六、孙七、周八、吴九、郑十、冯十一、陈十二', false],
    ['本报记者张剑峰', false],
    ['正文', false],
    ['落霞与孤鹜齐飞，', false],
    [`${sentence}名单如下：`, false],
    [`${sentence}咨询电话0595-22500000`, false],
  ])('%s: %s', (paragraph, isCut) => {
    expect(cutParagraphs(article([paragraph]))).toHaveLength(isCut ? 1 : 0)
  })

  test('is none in a heading or a list', () => {
    const lines = (['subhead', 'item', 'quote'] as const).map((kind) => ({
      part: 'body' as const,
      kind,
      text: `${sentence}面对复杂的`,
    }))
    expect(cutParagraphs({ ...article([]), lines })).toEqual([])
  })
})

test.each([
  [
    '从经济建设、组织建设、精神文明建设三个层面评估；组织建设方面，好；精神文明建设方面，好',
    ['missing-aspect: 经济建设'],
  ],
  [
    '从经济建设、组织建设、精神文明建设三个层面评估；经济建设方面，好；组织建设方面，好；精神文明建设方面，好',
    [],
  ],
  ['从经济建设、组织建设、精神文明建设三个层面评估。', []],
])('an aspect that is not taken up: %s', (text, expected) => {
  expect(told(missingAspect(article([text])))).toEqual(expected)
})
