import { base, stated } from './base.ts'

const external = { grade: 'external', url: 'http://www.qzzpsh.com/news/10/550.html' }
const items = (...texts: string[]) => texts.map((text) => ({ text }))
const laureates = (from: number) => Array.from({ length: 10 }, (_, index) => ({ chamber: from + index }))

export const awardSeries = [
  {
    ...base(1),
    slug: 'you-xiu-quan-shu-yi-di-shang-hui',
    formerSlugs: [{ slug: 'shang-hui-bang-dan' }],
    name: '年度优秀泉属异地商会',
    firstYear: 2014,
    about: '“泉属异地商会”既指在外地的泉籍商会，也指外地人在泉州的商会。',
  },
]

export const awards = [
  {
    ...base(1),
    series: 1,
    year: 2024,
    edition: 11,
    editionSource: { grade: 'derived', quote: '优秀泉属异地商会推选活动已经举办11届', article: 1 },
    parentEvent: '泉州经济年会',
    parentEventSource: stated('作为本届泉州经济年会项目之一'),
    decidingBody: '组委会',
    decidingBodySource: stated('组委会最终推选出10家优秀商会'),
    announcedCount: 10,
    announcedCountSource: stated('组委会最终推选出10家优秀商会'),
    purposes: items('树立商会领头羊典型', '加强异地商会交流', '推广商会新经验', '提升知名度和美誉度'),
    criteria: [
      {
        name: '综合实力',
        kind: 'base',
        items: items('商会综合实力列为遴选重点'),
        source: stated('仍将商会综合实力列为遴选重点'),
      },
      {
        name: '经济建设',
        kind: 'base',
        items: items('积极促进会员抱团发展', '组织商贸考察', '促进区域经贸投资与交流'),
        source: { grade: 'derived' },
      },
      { name: '另行考量', kind: 'weighed', items: items('是否符合“四好”商会条件', '党建引领会建') },
      {
        name: '入选要求',
        kind: 'required',
        items: items('参与“聚侨引侨和泉商回归”行动', '设立异地“人才之家”'),
      },
    ],
    laureates: laureates(1),
    laureatesSource: stated('郑州泉州商会、西安市泉州商会、四川省闽南商业联合会……榜上有名'),
    sourceArticle: 1,
  },
  {
    ...base(2),
    series: 1,
    year: 2019,
    edition: 6,
    editionSource: { ...external, quote: '至今已经是第6届' },
    announcedOn: '2020-06-30',
    parentEvent: '2019年度泉州经济年会',
    parentEventSource: external,
    organisers: [{ name: '中共泉州市委宣传部' }, { name: '泉州市工商业联合会' }, { name: '泉州晚报社' }],
    organisersSource: external,
    laureates: laureates(11),
    laureatesSource: external,
  },
]
