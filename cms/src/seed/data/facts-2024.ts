import type { articleFactSchema, FactKind } from '@guiyan/shared/content'
import type { z } from 'zod'

type FactData = Omit<z.input<typeof articleFactSchema>, 'chamber'>

/** A fact without a number, in the words of the article: its text is its quote. */
function told(kind: FactKind, text: string): FactData {
  return { kind, text, value: null, unit: null, precision: null, period: null, grade: 'stated', quote: text }
}

/** One with a number that the source counts, written as it stands there. */
function counted(kind: FactKind, text: string, value: string, unit: string): FactData {
  return { ...told(kind, text), value, unit, precision: 'exact' }
}

/** One with an amount that the source leaves open: kept as words. */
function vague(kind: FactKind, text: string, value: string, unit: string | null): FactData {
  return { ...told(kind, text), value, unit, precision: 'vague' }
}

/** What the article of 2024 says of each chamber, by the chamber's name, and (null) of the award itself. */
export const facts2024: { chamber: string | null; facts: FactData[] }[] = [
  {
    chamber: null,
    facts: [counted('other', '优秀泉属异地商会推选活动已经举办11届', '11', '届')],
  },
  {
    chamber: '郑州泉州商会',
    facts: [
      told('other', '及时向政府反馈企业诉求,为政策制定提供参考'),
      told('other', '将政府政策传达给企业,引导企业规范发展'),
      told('other', '建立行业规范与自律机制,营造公平竞争的市场环境'),
      told('other', '组织专业团队为会员企业提供法律咨询、政策解读等服务,助力企业规避风险'),
      told('other', '当会员企业面临经营难题时,商会积极协调各方资源,为企业排忧解难,优化经商环境'),
    ],
  },
  {
    chamber: '西安市泉州商会',
    facts: [
      told('activity', '积极协助泉州市有关部门往西安交通大学、西北工业大学等西安高校、科研院所考察调研'),
      told('activity', '组织中国旅游景区协会专家团队到泉与泉州市文旅经济发展总指挥部交流互动'),
    ],
  },
  {
    chamber: '四川省闽南商业联合会',
    facts: [
      told('other', '成立“企业家健康关爱俱乐部”'),
      told('activity', '开展户外徒步、休闲健康养生交流等活动来促进会员之间的交流'),
      told('other', '建立《会员企业产品名录》,实现会员企业间的资源整合、信息互通'),
      told('activity', '开展行业交流座谈会、创业者论坛等活动促进会员企业的合作'),
    ],
  },
  {
    chamber: '泉州市宁德商会',
    facts: [
      told('activity', '积极配合泉州市工商联开展青年企业家理想信念教育活动,加强政治引导'),
      vague(
        'activity',
        '商会志愿服务队连续多年组织关爱环卫工活动、高考护考志愿服务、公益植树活动',
        '连续多年',
        null,
      ),
      told('activity', '商会妇委会组织了南安市特殊教育学校残疾儿童捐赠慰问等活动'),
      {
        ...counted('activity', '7场大型志愿者公益服务和困难群体慰问活动', '7', '场'),
        period: '2024年',
        quote: '仅2024年,商会便组织开展了7场大型志愿者公益服务和困难群体慰问活动',
      },
      {
        ...counted('activity', '参加了1次公益培训', '1', '次'),
        period: '2024年',
        quote: '仅2024年,商会便组织开展了7场大型志愿者公益服务和困难群体慰问活动,并参加了1次公益培训',
      },
    ],
  },
  {
    chamber: '泉州江西商会',
    facts: [
      told('activity', '定期组织走访活动,深入会员企业内部,了解企业的文化、运营模式及发展需求'),
      told('activity', '积极举办各类培训、交流活动,帮助会员企业提升管理水平、拓展市场渠道'),
    ],
  },
  {
    chamber: '海口福建晋江商会',
    facts: [
      told('activity', '积极协助配合晋江市党政部门开展招商引才活动'),
      told('other', '参与晋江市人才“桑梓计划”'),
      counted('activity', '促成海南与福建两地的经贸文化深度交流考察活动2批次', '2', '批次'),
      counted('projects', '引进入驻项目4个', '4', '个'),
      counted('projects', '促成商会与高校达成产学研合作项目1个', '1', '个'),
      counted('projects', '新生代青年企业家培训项目1个', '1', '个'),
    ],
  },
  {
    chamber: '上海石狮商会',
    facts: [
      told('other', '搭建招商引资平台'),
      told('activity', '结合年会等大型活动举办石狮招商投资政策推介会'),
      vague('investment', '商会副会长以上企业回乡投资数亿元', '数亿', '元'),
      told('other', '商会还设立顾问专家库和寻医助医服务平台'),
    ],
  },
]
