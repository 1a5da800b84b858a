import { base } from './base.ts'
import { block, body, heading, internalLink, link, list, paragraph, text } from './lexical.ts'

const fact = (chamber: number | null, kind: string, quote: string, more = {}) => ({
  chamber,
  kind,
  text: quote,
  grade: 'stated',
  quote,
  ...more,
})

const feature = {
  ...base(1),
  slug: 'shang-hui-jian-she-shu-biao-gan',
  formerSlugs: [{ slug: 'bang-dan-jie-xiao' }],
  publishedAt: '2026-11-21T18:00:00.000Z',
  kicker: '2024年度优秀泉属异地商会榜单揭晓',
  headline: '商会建设树标杆\n聚木成林助发展',
  bylines: [{ role: '融媒体记者', name: '张剑峰' }],
  leadPhoto: 2,
  award: 1,
  chambers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  corrections: [{ date: '2026-11-22T04:00:00.000Z', text: '本文初稿误写了一家商会的名称，现已改正。' }],
  facts: [
    fact(null, 'other', '优秀泉属异地商会推选活动已经举办11届', {
      value: '11',
      unit: '届',
      precision: 'exact',
    }),
    fact(8, 'investment', '商会副会长以上企业回乡投资数亿元', {
      value: '数亿',
      unit: '元',
      precision: 'vague',
    }),
    fact(8, 'other', '商会还设立顾问专家库和寻医助医服务平台'),
  ],
  body: body(
    paragraph(
      '异地商会是泉州民营经济发展中的一张特色名片。异地商会给当地经济带来新鲜血液，塑造商业生态格局，同时又带有明显的社会组织属性，在科教文卫、慈善事业等领域都活跃着他们的身影。',
    ),
    paragraph(
      '近年来，广大泉属异地商会在市工商联等部门的指导、联络和服务下，队伍不断发展壮大，规范建设成效明显，基础逐步厚实。为了推出优秀典型、彰显榜样力量，作为本届泉州经济年会项目之一，“2024年度优秀泉属异地商会”榜单推选出10家优秀泉属异地商会，',
      internalLink('chambers', 1, '郑州泉州商会'),
      '、西安市泉州商会、四川省闽南商业联合会、泉州市宁德商会、泉州江西商会、长春市南安商会、海口福建晋江商会、上海石狮商会、长三角惠安·泉港·台商区商会、昆明市福建安溪商会榜上有名。',
    ),
    block('laureateRoll', { award: 1 }),
    heading('商会建设水平不断提高'),
    paragraph(
      '优秀泉属异地商会推选活动已经举办11届，旨在树立商会领头羊典型，加强异地商会交流，推广商会新经验，提升泉属异地商会知名度和美誉度，为打造百年商会蓄力，为经济发展添砖加瓦。今年的推选过程中，仍将商会综合实力列为遴选重点，从商会的经济建设、组织建设、精神文明建设三个层面进行评估；积极促进会员抱团发展；组织商贸考察，积极响应“聚侨引侨和泉商回归”行动，服务中心工作，促进区域经贸投资与交流。',
    ),
    block('photo', { photo: 1 }),
    paragraph(
      '2019年以来，泉州市工商联按照全国工商联工作部署，认真开展以“政治引领好、队伍建设好、服务发展好、自律规范好”为主要内容的“四好”商会建设，以此为载体切实推动所属商会改革发展。市工商联通过加强对商会的指导、引导服务，推进商会规范化建设，泉属异地商会中涌现出一批表现突出的“四好”商会。',
    ),
    block('factBox', {
      title: '“四好”商会',
      rows: [
        { label: '全国', value: '郑州泉州商会、泉州江西商会' },
        { label: '省级', value: '泉州市宁德商会、长春市南安商会、海口福建晋江商会等多家' },
      ],
    }),
    heading('助力“泉商回归”行动'),
    paragraph(
      '虽然打拼在异乡，但故乡永远是在外泉商萦绕在心的牵念、融入血脉的深情，回馈桑梓、助力家乡发展是泉属异地商会的工作重心。',
    ),
    block('pullQuote', {
      text: '故乡永远是在外泉商萦绕在心的牵念、融入血脉的深情。',
      attribution: null,
    }),
    paragraph(
      '上海石狮商会通过搭建招商引资平台，结合年会等大型活动举办石狮招商投资政策推介会，号召在沪乡贤返乡投资，商会副会长以上企业回乡投资数亿元。商会还设立顾问专家库和寻医助医服务平台，提供医疗咨询和就医帮助，帮助家乡人民对接上海优质医疗资源。',
    ),
    block('chamberCard', { chamber: 8 }),
    block('relatedArticle', { article: 2 }),
  ),
}

const counted = (value: string, unit: string) => ({ value, unit, precision: 'exact' })

/** Several facts of one sentence, one of them corrected, and one whose words the article has lost. */
const haiKou = {
  chambers: [7],
  award: 1,
  body: body(
    paragraph(
      '商会发挥异地晋江商会作用。促成海南与福建两地的经贸文化深度交流考察活动2批次、引进入驻项目5个；会员遍及全岛。',
    ),
  ),
  facts: [
    fact(7, 'activity', '促成海南与福建两地的经贸文化深度交流考察活动2批次', counted('2', '批次')),
    fact(7, 'projects', '引进入驻项目5个', {
      ...counted('5', '个'),
      corrections: [{ date: '2026-11-25T04:00:00.000Z', was: '4个', note: '数字由商会更正。' }],
    }),
    fact(7, 'honour', '被认定为省级“四好”商会', { value: '省级' }),
    fact(7, 'members', '会员遍及全岛', { grade: null }),
    fact(7, 'year', '成立于1998年', {
      ...counted('1998', '年'),
      grade: 'external',
      quote: null,
      url: 'https://example.org/hai-kou',
    }),
    fact(3, 'other', '另一家商会的事', { grade: 'derived', quote: null }),
  ],
}

/** Every node and block that the site knows, and links of every kind. */
const everyNode = {
  ...base(2),
  slug: 'yang-zhang',
  publishedAt: '2026-10-08T03:00:00.000Z',
  headline: '样张：正文里能用的一切',
  deck: '各种节点，各出现一次',
  sourcePaper: '样报',
  sourcePage: 'A2',
  sourceDate: '2024-12',
  editor: '某编辑',
  body: body(
    paragraph(
      text('粗体', 1),
      text('斜体', 2),
      text('删去', 4),
      text('下划', 8),
      text('代码', 16),
      text('下标', 32),
      text('上标', 64),
      text('粗斜', 3),
    ),
    paragraph('一行', { type: 'linebreak' }, '又一行', { type: 'tab' }, '制表后 <b>不是标签</b>'),
    { type: 'paragraph', format: 'center', children: [text('居中')] },
    paragraph(),
    paragraph(
      link('https://example.org/a?b=1&c=2', '外站'),
      '、',
      link('/about/', '本站'),
      '、',
      link('mailto:desk@example.org', '邮件'),
      '、',
      { type: 'autolink', fields: { url: 'https://example.org/' }, children: [text('https://example.org/')] },
    ),
    paragraph(
      internalLink('articles', 1, '文章'),
      '、',
      internalLink('awards', 1, '榜单'),
      '、',
      internalLink('chambers', 99, '未发布的商会'),
    ),
    heading('二级标题'),
    heading('三级标题', 'h3'),
    heading('四级标题', 'h4'),
    { type: 'quote', children: [text('引用的一段话。')] },
    list('bullet', [text('甲')], [text('乙'), list('number', [text('乙之一')], [text('乙之二')])]),
    { ...list('number', [text('从三开始')]), start: 3 },
    { type: 'horizontalrule' },
    block('gallery', { title: '几张图', photos: [1, 3, 4, 5, 6] }),
    block('gallery', { photos: [2] }),
    block('pullQuote', { text: '有出处的引语。', attribution: '某会长' }),
    block('factBox', { title: '空框', rows: [] }),
    block('laureateRoll', { award: 99 }),
    block('chamberCard', { chamber: 99 }),
    block('relatedArticle', { article: 99 }),
  ),
}

const short = (id: number, slug: string, publishedAt: string, headline: string, more = {}) => ({
  ...base(id),
  slug,
  publishedAt,
  headline,
  body: body(paragraph('短消息。')),
  ...more,
})

export const articles = [
  feature,
  everyNode,
  short(3, 'jia-yan-gui-chao', '2026-11-18T01:00:00.000Z', '“家燕归巢”成都交流会侧记', {
    kicker: '异地商会在行动',
    deck: '一场在成都举行的交流会，把泉州的人才政策带到了异乡',
    leadPhoto: 1,
    chambers: [3],
  }),
  short(4, 'hai-kou', '2026-11-02T01:00:00.000Z', '海口晋江商会：经贸文化交流考察2批次', haiKou),
  short(5, 'ren-cai-zhi-jia', '2026-10-30T01:00:00.000Z', '“人才之家”设到异乡', { leadPhoto: 3 }),
  short(6, 'jiu-wen', '2025-12-31T17:00:00.000Z', '跨年夜的一则旧闻'),
  short(7, 'geng-jiu-de-wen', '2025-06-01T01:00:00.000Z', '一则更旧的旧闻'),
]
