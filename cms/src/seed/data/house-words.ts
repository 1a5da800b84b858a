/** A word of 用词表 as it is written; `instead` equal to the word allows it where a shorter one is listed. */
export type HouseWordData = {
  word: string
  instead: string | null
  kind: 'banned' | 'dated' | 'delicate'
  isHard?: boolean
  note?: string
}

/** Bodies that the reforms of 2018 and 2023 and earlier ones renamed or merged. */
const renamed: [word: string, instead: string][] = [
  ['工商行政管理局', '市场监督管理局'],
  ['工商局', '市场监督管理局'],
  ['国家工商总局', '国家市场监督管理总局'],
  ['国家工商行政管理总局', '国家市场监督管理总局'],
  ['质量技术监督局', '市场监督管理局'],
  ['质监局', '市场监督管理局'],
  ['国家质检总局', '国家市场监督管理总局'],
  ['食药监局', '市场监督管理局'],
  ['国土资源局', '自然资源局'],
  ['国土资源部', '自然资源部'],
  ['环保局', '生态环境局'],
  ['环境保护部', '生态环境部'],
  ['农业部', '农业农村部'],
  ['旅游局', '文化和旅游局'],
  ['国家旅游局', '文化和旅游部'],
  ['卫计委', '卫生健康委员会'],
  ['卫计局', '卫生健康局'],
  ['安监局', '应急管理局'],
  ['国税局', '税务局'],
  ['地税局', '税务局'],
  ['银监会', '国家金融监督管理总局'],
  ['保监会', '国家金融监督管理总局'],
  ['银保监会', '国家金融监督管理总局'],
]

/** After 新华社《新闻报道中的禁用词和慎用词》: people are not called by what they lack. */
const ofPeople: HouseWordData[] = [
  { word: '残废人', instead: '残疾人', kind: 'banned', isHard: true },
  { word: '瞎子', instead: '盲人', kind: 'banned' },
  { word: '瞎子阿炳', instead: '瞎子阿炳', kind: 'banned', note: '通行的称呼，不算。' },
  { word: '弱智', instead: '智力障碍者', kind: 'banned' },
  { word: '刁民', instead: null, kind: 'banned' },
  { word: '亲自', instead: null, kind: 'delicate', note: '报道领导活动时慎用。' },
  { word: '巨星', instead: '著名演员', kind: 'delicate' },
]

/** Longer words that a renamed body's name is a part of. */
const allowed = ['农业部门', '国土资源部门', '旅游局势']

/** What a new newsroom's list begins with; the newsroom edits it. */
export const houseWords: HouseWordData[] = [
  ...renamed.map(([word, instead]): HouseWordData => ({
    word,
    instead,
    kind: 'dated',
    note: '机构已改名或合并；写当年的事，前面加“原”或“时任”。',
  })),
  ...ofPeople,
  ...allowed.map((word): HouseWordData => ({
    word,
    instead: word,
    kind: 'dated',
    note: '不是机构名，不算。',
  })),
]
