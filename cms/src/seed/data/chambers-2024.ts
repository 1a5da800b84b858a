import { claim, counted, vague } from './claim.ts'
import { derived, derivedFrom, placeInName, stated, type ChamberData } from './fact.ts'

const national = [
  {
    title: '“四好”商会',
    level: '全国',
    year: null,
    source: stated('郑州泉州商会、泉州江西商会于近年来先后被认定为全国“四好”商会'),
  },
]
const provincial = [
  {
    title: '“四好”商会',
    level: '省级',
    year: null,
    source: stated('泉州市宁德商会、长春市南安商会、海口福建晋江商会等多家商会被认定为省级“四好”商会'),
  },
]
const outbound = { direction: 'outbound', directionSource: derived } as const
const ofCity = { ...outbound, class: 'city', classSource: derived } as const
const ofCounty = { ...outbound, class: 'county', classSource: derived } as const

/**
 * The ten laureates of 2024 in the order of the roll, with what the article says of each. Host and home
 * places follow from the names; a class that the article does not tell is null, and so is every year.
 */
export const chambers2024: ChamberData[] = [
  {
    ...ofCity,
    name: '郑州泉州商会',
    shortCode: 'zz',
    hostPlaces: [placeInName('郑州')],
    homePlaces: [placeInName('泉州市')],
    honours: national,
    claims: [
      claim('及时向政府反馈企业诉求,为政策制定提供参考'),
      claim('将政府政策传达给企业,引导企业规范发展'),
      claim('建立行业规范与自律机制,营造公平竞争的市场环境'),
      claim('组织专业团队为会员企业提供法律咨询、政策解读等服务,助力企业规避风险'),
      claim('当会员企业面临经营难题时,商会积极协调各方资源,为企业排忧解难,优化经商环境'),
    ],
  },
  {
    ...ofCity,
    name: '西安市泉州商会',
    shortCode: 'xa',
    hostPlaces: [placeInName('西安')],
    homePlaces: [placeInName('泉州市')],
    claims: [
      claim('积极协助泉州市有关部门往西安交通大学、西北工业大学等西安高校、科研院所考察调研'),
      claim('组织中国旅游景区协会专家团队到泉与泉州市文旅经济发展总指挥部交流互动'),
    ],
  },
  {
    ...outbound,
    name: '四川省闽南商业联合会',
    // Not its initials: newsroom habit is the city where it sits.
    shortCode: 'cd',
    hostPlaces: [placeInName('四川省')],
    // A dialect region, not an administrative division.
    homePlaces: [placeInName('闽南')],
    class: 'minnan',
    classSource: derived,
    claims: [
      claim('成立“企业家健康关爱俱乐部”'),
      claim('开展户外徒步、休闲健康养生交流等活动来促进会员之间的交流'),
      claim('建立《会员企业产品名录》,实现会员企业间的资源整合、信息互通'),
      claim('开展行业交流座谈会、创业者论坛等活动促进会员企业的合作'),
    ],
  },
  {
    name: '泉州市宁德商会',
    shortCode: 'nd',
    direction: 'inbound',
    directionSource: stated('作为驻泉异地商会,泉州市宁德商会'),
    hostPlaces: [placeInName('泉州市')],
    homePlaces: [placeInName('宁德市')],
    honours: provincial,
    claims: [
      claim('积极配合泉州市工商联开展青年企业家理想信念教育活动,加强政治引导'),
      vague('商会志愿服务队连续多年组织关爱环卫工活动、高考护考志愿服务、公益植树活动', '连续多年', null),
      claim('商会妇委会组织了南安市特殊教育学校残疾儿童捐赠慰问等活动'),
      {
        ...counted('7场大型志愿者公益服务和困难群体慰问活动', '7', '场'),
        period: '2024年',
        source: stated('仅2024年,商会便组织开展了7场大型志愿者公益服务和困难群体慰问活动'),
      },
      {
        ...counted('参加了1次公益培训', '1', '次'),
        period: '2024年',
        source: stated(
          '仅2024年,商会便组织开展了7场大型志愿者公益服务和困难群体慰问活动,并参加了1次公益培训',
        ),
      },
    ],
  },
  {
    name: '泉州江西商会',
    shortCode: 'jx',
    direction: 'inbound',
    directionSource: derivedFrom('泉州江西商会作为广大赣籍企业家在泉州的温暖港湾与资源共享的桥梁'),
    hostPlaces: [placeInName('泉州市')],
    homePlaces: [placeInName('江西省')],
    honours: national,
    claims: [
      claim('定期组织走访活动,深入会员企业内部,了解企业的文化、运营模式及发展需求'),
      claim('积极举办各类培训、交流活动,帮助会员企业提升管理水平、拓展市场渠道'),
    ],
  },
  {
    ...ofCounty,
    name: '长春市南安商会',
    shortCode: 'cc',
    hostPlaces: [placeInName('长春')],
    homePlaces: [placeInName('南安市')],
    honours: provincial,
  },
  {
    ...ofCounty,
    name: '海口福建晋江商会',
    shortCode: 'hk',
    hostPlaces: [placeInName('海口')],
    homePlaces: [placeInName('晋江市')],
    honours: provincial,
    claims: [
      claim('积极协助配合晋江市党政部门开展招商引才活动'),
      claim('参与晋江市人才“桑梓计划”'),
      counted('促成海南与福建两地的经贸文化深度交流考察活动2批次', '2', '批次'),
      counted('引进入驻项目4个', '4', '个'),
      counted('促成商会与高校达成产学研合作项目1个', '1', '个'),
      counted('新生代青年企业家培训项目1个', '1', '个'),
    ],
  },
  {
    ...ofCounty,
    name: '上海石狮商会',
    shortCode: 'shss',
    hostPlaces: [placeInName('上海')],
    homePlaces: [placeInName('石狮市')],
    claims: [
      claim('搭建招商引资平台'),
      claim('结合年会等大型活动举办石狮招商投资政策推介会'),
      vague('商会副会长以上企业回乡投资数亿元', '数亿', '元'),
      claim('商会还设立顾问专家库和寻医助医服务平台'),
    ],
  },
  {
    ...ofCounty,
    name: '长三角惠安·泉港·台商区商会',
    shortCode: 'csj',
    // Several provinces; no single city.
    hostPlaces: [placeInName('长三角')],
    homePlaces: [placeInName('惠安县'), placeInName('泉港区'), placeInName('台商区')],
  },
  {
    ...ofCounty,
    name: '昆明市福建安溪商会',
    shortCode: 'km',
    hostPlaces: [placeInName('昆明')],
    homePlaces: [placeInName('安溪县')],
  },
]
