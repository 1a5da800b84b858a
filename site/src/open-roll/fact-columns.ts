import type { OpenRoll } from '@guiyan/shared/open-roll'
import type { Column } from './csv.ts'
import { rollFields } from './fields.ts'
import { type FlatFact, flatFacts } from './flat-facts.ts'
import { correctionWords, rollGradeLabels } from './words.ts'

/** A line of `facts.csv`: one fact. */
export type FactRow = FlatFact & { series: OpenRoll['series'] }

/** Every fact of a roll as a line of `facts.csv`. */
export function factRows(roll: OpenRoll): FactRow[] {
  return flatFacts(roll).map((fact) => ({ ...fact, series: roll.series }))
}

const precisionLabels = { exact: '确数', vague: '约数' }

/** The columns of `facts.csv`. */
export const factColumns: readonly Column<FactRow>[] = [
  {
    id: 'series',
    name: '榜单',
    about: '榜单名称',
    example: '年度优秀泉属异地商会',
    cell: ({ series }) => series.name,
  },
  {
    id: 'edition_id',
    name: '届次地址',
    about: '这一届在本站的地址；说的是榜单本身时为空',
    example: '',
    cell: ({ edition }) => edition?.id ?? null,
  },
  {
    id: 'year',
    name: '年份',
    about: '哪一年度',
    example: '2024',
    cell: ({ edition }) => edition?.year ?? null,
  },
  {
    id: 'subject',
    name: '主体',
    about: '这条事实说的是谁：榜单、届次或商会',
    example: '上海石狮商会',
    cell: ({ subject }) => subject.name,
  },
  {
    id: 'subject_id',
    name: '主体地址',
    about: '它在本站的地址，也是它的编号',
    example: '',
    cell: ({ subject }) => subject.id,
  },
  {
    id: 'field_name',
    name: '项目',
    about: '说的是哪一项，见下表',
    example: '报道所说',
    cell: ({ field }) => rollFields[field].name,
  },
  {
    id: 'field',
    name: '项目代码',
    about: '同上，供程序使用',
    example: 'saying',
    cell: ({ field }) => field,
  },
  {
    id: 'group',
    name: '分类',
    about: '评选标准属于哪一组，报道所说属于哪一类',
    example: '投资',
    cell: ({ group }) => group,
  },
  {
    id: 'value',
    name: '内容',
    about: '事实本身；未注明的为空',
    example: '商会副会长以上企业回乡投资数亿元',
    cell: ({ value }) => value,
  },
  {
    id: 'number',
    name: '数值',
    about: '照原文的写法，不折算',
    example: '数亿',
    cell: ({ saying }) => saying?.value ?? null,
  },
  {
    id: 'unit',
    name: '单位',
    about: '数值的单位',
    example: '元',
    cell: ({ saying }) => saying?.unit ?? null,
  },
  {
    id: 'precision',
    name: '数值性质',
    about: '确数或约数',
    example: '约数',
    cell: ({ saying }) => (saying?.precision ? precisionLabels[saying.precision] : null),
  },
  {
    id: 'period',
    name: '时间',
    about: '原文说的是什么时候',
    example: '2024年',
    cell: ({ period }) => period,
  },
  {
    id: 'grade',
    name: '依据',
    about: '原文、推断、外部或未注明，见上文',
    example: '原文',
    cell: ({ origin }) => rollGradeLabels[origin.grade],
  },
  {
    id: 'quote',
    name: '引文',
    about: '出处里的原话',
    example: '商会副会长以上企业回乡投资数亿元',
    cell: ({ origin }) => origin.quote,
  },
  {
    id: 'article',
    name: '报道',
    about: '本站哪篇报道说的',
    example: '',
    cell: ({ origin }) => origin.article,
  },
  { id: 'url', name: '网址', about: '外部出处的网址', example: '', cell: ({ origin }) => origin.url },
  {
    id: 'corrections',
    name: '更正',
    about: '读者看到过的旧说法，何时改的，为什么',
    example: '',
    cell: ({ saying }) => saying && correctionWords(saying),
  },
]
