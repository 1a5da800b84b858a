import { derivedFrom, stated, type EditionData } from './fact.ts'

/** Items are the article's words; the labels of the first group and of the last two are ours. */
const criteria: EditionData['criteria'] = [
  {
    name: '基础',
    kind: 'base',
    items: [{ text: '将商会综合实力列为遴选重点' }],
    source: stated('仍将商会综合实力列为遴选重点'),
  },
  {
    name: '经济建设',
    kind: 'base',
    items: [
      { text: '积极促进会员抱团发展' },
      { text: '组织商贸考察' },
      { text: '积极响应“聚侨引侨和泉商回归”行动' },
      { text: '服务中心工作' },
      { text: '促进区域经贸投资与交流' },
    ],
    // The items are the article's, but that they make up 经济建设 follows from the order only.
    source: derivedFrom(
      '积极促进会员抱团发展;组织商贸考察,积极响应“聚侨引侨和泉商回归”行动,服务中心工作,促进区域经贸投资与交流',
    ),
  },
  {
    name: '组织建设',
    kind: 'base',
    items: [{ text: '在2024年度完善会务制度、做好会员发展、重视党建工作等自身建设成果突出' }],
    source: stated('组织建设方面,在2024年度完善会务制度、做好会员发展、重视党建工作等自身建设成果突出'),
  },
  {
    name: '精神文明建设',
    kind: 'base',
    items: [
      { text: '热心慈善公益' },
      { text: '组织会员履行社会责任' },
      { text: '弘扬社会正能量' },
      { text: '重视商会文化建设、重视商会品牌' },
      { text: '在商会形象宣传上有亮点' },
    ],
    source: stated(
      '精神文明建设方面,热心慈善公益,组织会员履行社会责任,弘扬社会正能量,重视商会文化建设、重视商会品牌,在商会形象宣传上有亮点',
    ),
  },
  {
    name: '此外考量',
    kind: 'weighed',
    items: [{ text: '商会是否符合“四好”商会条件' }, { text: '党建引领会建' }],
    source: stated('除此之外,今年组委会还考量商会是否符合“四好”商会条件、党建引领会建'),
  },
  {
    name: '对入选商会的要求',
    kind: 'required',
    items: [
      { text: '参与“聚侨引侨和泉商回归”行动' },
      { text: '助力泉州市实施人才“港湾计划”和“家燕归巢”专项行动' },
      { text: '设立异地“人才之家”' },
      { text: '积极推介泉州城市形象' },
      { text: '热心参与同心系列工程等社会公益活动' },
    ],
    source: stated(
      '要求入选商会在参与“聚侨引侨和泉商回归”行动、助力泉州市实施人才“港湾计划”和“家燕归巢”专项行动、设立异地“人才之家”、积极推介泉州城市形象、热心参与同心系列工程等社会公益活动等方面发挥重要作用',
    ),
  },
]

/** The 11th edition as the article tells it. Organisers are not told, nor is the day of the announcement. */
export const edition2024: EditionData = {
  year: 2024,
  edition: 11,
  // "Held 11 times so far" is stated; that this one is the 11th follows.
  editionSource: derivedFrom('优秀泉属异地商会推选活动已经举办11届'),
  announcedOn: null,
  parentEvent: '本届泉州经济年会',
  parentEventSource: stated('作为本届泉州经济年会项目之一'),
  decidingBody: '组委会',
  decidingBodySource: stated('组委会最终推选出10家优秀商会'),
  organisers: [],
  purposes: [
    { text: '树立商会领头羊典型' },
    { text: '加强异地商会交流' },
    { text: '推广商会新经验' },
    { text: '提升泉属异地商会知名度和美誉度' },
    { text: '为打造百年商会蓄力' },
    { text: '为经济发展添砖加瓦' },
  ],
  purposesSource: stated(
    '旨在树立商会领头羊典型,加强异地商会交流,推广商会新经验,提升泉属异地商会知名度和美誉度,为打造百年商会蓄力,为经济发展添砖加瓦',
  ),
  criteria,
  announcedCount: 10,
  announcedCountSource: stated('推选出10家优秀泉属异地商会'),
  laureatesSource: stated(
    '郑州泉州商会、西安市泉州商会、四川省闽南商业联合会、泉州市宁德商会、泉州江西商会、长春市南安商会、海口福建晋江商会、上海石狮商会、长三角惠安·泉港·台商区商会、昆明市福建安溪商会榜上有名',
  ),
}
