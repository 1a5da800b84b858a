/** What a fact of a roll can be about, by the id that files give it; each is explained on the page /data/. */
export const rollFields = {
  first_year: { name: '创办年度', about: '榜单第一届是哪一年度' },
  edition: { name: '届次', about: '第几届' },
  announced_on: { name: '公布日期', about: '原文只到年或月的，就只到年或月' },
  announced_count: { name: '公布入选数', about: '公布时说入选了几家' },
  parent_event: { name: '所属活动', about: '在什么活动上公布' },
  deciding_body: { name: '评定', about: '由谁评定' },
  organiser: { name: '主办', about: '主办单位，一家一行' },
  purpose: { name: '宗旨', about: '一条一行' },
  criterion: { name: '评选标准', about: '一条一行；所属的一组和考量方式在“分类”一栏' },
  laureate: { name: '入选', about: '这家商会入选这一届' },
  rank: { name: '名次', about: '公布方排了名次才有' },
  category: { name: '类别', about: '奖项类别' },
  citation: { name: '颁奖词', about: '颁奖词或入选理由' },
  direction: { name: '方向', about: '异地泉籍或驻泉异地' },
  home_place: { name: '籍贯地', about: '一处一行' },
  host_place: { name: '驻地', about: '一处一行' },
  class: { name: '级别', about: '市级商会、县级商会或闽南商会' },
  honour: { name: '荣誉', about: '其他荣誉，一项一行' },
  saying: { name: '报道所说', about: '这一届的报道说到的事，一条一行' },
} as const
export type RollField = keyof typeof rollFields
