/** A field of `roll.json` by its path; `[]` is each of a list. Grade and origin stand beside every value alike. */
export type JsonField = { path: string; about: string }

/** The five parts that every sourced value has. */
export const sourcedFields: readonly JsonField[] = [
  { path: 'value', about: '值；null 即未注明' },
  { path: 'grade', about: 'stated、derived、external 或 unknown，见上文' },
  { path: 'quote', about: '出处里的原话，没有则为 null' },
  { path: 'article', about: '说这件事的本站报道的地址，没有则为 null' },
  { path: 'url', about: '外部出处的网址，没有则为 null' },
]

/** All other fields, in the order of the file. */
export const jsonFields: readonly JsonField[] = [
  { path: 'format', about: '格式及其版本：guiyan-roll/1' },
  { path: 'id', about: '内容相同的页面的地址' },
  { path: 'documentation', about: '这一页的地址' },
  { path: 'licence', about: '许可的名称（name）和地址（url）；没有声明许可时为 null' },
  { path: 'series', about: '榜单：地址（id）、名称（name）、创办年度（firstYear，带出处）' },
  { path: 'editions[]', about: '各届，新的在前；单届文件里只有一届' },
  { path: 'editions[].id', about: '这一届的地址' },
  { path: 'editions[].title', about: '全名' },
  { path: 'editions[].year', about: '年度' },
  { path: 'editions[].edition', about: '第几届，带出处' },
  { path: 'editions[].announcedOn', about: '公布日期（ISO 8601，原文只到年月的就只到年月），带出处' },
  { path: 'editions[].announcedCount', about: '公布入选数，带出处' },
  { path: 'editions[].parentEvent', about: '所属活动，带出处' },
  { path: 'editions[].decidingBody', about: '评定，带出处' },
  { path: 'editions[].organisers', about: '主办单位的列表，带出处' },
  { path: 'editions[].purposes', about: '宗旨的列表，带出处' },
  {
    path: 'editions[].criteria[]',
    about:
      '评选标准，一组一项：组名（name）、考量方式（kind：base 评选重点、weighed 考量、required 要求）、条目（items）和出处',
  },
  { path: 'editions[].laureates[]', about: '入选者，按公布顺序' },
  { path: 'editions[].laureates[].listed', about: '公布顺序，从 1 起；不是名次' },
  { path: 'editions[].laureates[].rank', about: '名次；公布方没有排名次时为 null' },
  { path: 'editions[].laureates[].category', about: '奖项类别' },
  { path: 'editions[].laureates[].citation', about: '颁奖词或入选理由' },
  { path: 'editions[].laureates[].chamber', about: '商会；资料暂未发布时为 null' },
  { path: 'editions[].laureates[].chamber.id', about: '商会的地址' },
  { path: 'editions[].laureates[].chamber.name', about: '商会名称' },
  {
    path: 'editions[].laureates[].chamber.direction',
    about: 'outbound 异地泉籍、inbound 驻泉异地，带出处',
  },
  { path: 'editions[].laureates[].chamber.homePlaces[]', about: '籍贯地，带出处' },
  { path: 'editions[].laureates[].chamber.hostPlaces[]', about: '驻地，带出处' },
  {
    path: 'editions[].laureates[].chamber.class',
    about: 'city 市级商会、county 县级商会、minnan 闽南商会，带出处',
  },
  {
    path: 'editions[].laureates[].chamber.honours[]',
    about: '其他荣誉：名称（title）、级别（level）、年份（year）和出处',
  },
  {
    path: 'editions[].laureates[].chamber.sayings[]',
    about:
      '这一届的报道说到它的事：原话（text）、数值（value，照原文写法）、单位（unit）、确数或约数（precision：exact、vague）、时间（period）、类别（kind）、出处，以及更正（corrections：日期 date、旧说法 was、说明 note）',
  },
  { path: 'editions[].laureatesOrigin', about: '入选名单（连同名次、类别、颁奖词）的出处' },
  { path: 'editions[].sayings[]', about: '报道说到这一届本身的事，写法同上' },
  { path: 'editions[].sourceArticle', about: '依据的那篇报道的地址' },
]
