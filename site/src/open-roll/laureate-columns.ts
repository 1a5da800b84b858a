import type { OpenRoll, RollChamber, RollEdition, RollOrigin } from '@guiyan/shared/open-roll'
import { honourName } from '../content/chamber-cards.ts'
import { classLabels, directionLabels } from '../text/labels.ts'
import type { Column } from './csv.ts'
import { between, rollGradeLabels, sourceWords } from './words.ts'

/** A line of `roll.csv`: one laureate of one edition. */
export type LaureateRow = {
  series: OpenRoll['series']
  edition: RollEdition
  laureate: RollEdition['laureates'][number]
}

/** All laureates of a roll, editions newest first, each in the order of its announcement. */
export function laureateRows({ series, editions }: OpenRoll): LaureateRow[] {
  return editions.flatMap((edition) => edition.laureates.map((laureate) => ({ series, edition, laureate })))
}

type Valued = RollOrigin & { word: string | null }
type Known = (chamber: RollChamber) => Valued[]

/** Three columns: what is known of a chamber, on which ground, and where it is from; several in the same order. */
function known(id: string, name: string, about: string, example: string, of: Known): Column<LaureateRow>[] {
  const cell = (word: (each: Valued) => string | null) => (row: LaureateRow) =>
    row.laureate.chamber
      ? of(row.laureate.chamber)
          .map((each) => word(each) ?? '')
          .join(between)
      : null
  const grade = (each: Valued) => rollGradeLabels[each.grade]
  return [
    { id, name, about, example, cell: cell(({ word }) => word) },
    {
      id: `${id}_grade`,
      name: `${name}依据`,
      about: `“${name}”的依据`,
      example: '推断',
      cell: cell(grade),
    },
    {
      id: `${id}_source`,
      name: `${name}出处`,
      about: `“${name}”的出处：原文、报道地址、外部网址，以空格分开`,
      example: '',
      cell: cell(sourceWords),
    },
  ]
}

const several = '；有几处以“；”分开，依据、出处顺序相同'

/** The columns of `roll.csv`. */
export const laureateColumns: readonly Column<LaureateRow>[] = [
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
    about: '这一届在本站的地址，也是它的编号',
    example: '',
    cell: ({ edition }) => edition.id,
  },
  { id: 'year', name: '年份', about: '哪一年度', example: '2024', cell: ({ edition }) => edition.year },
  {
    id: 'edition',
    name: '届次',
    about: '第几届',
    example: '11',
    cell: ({ edition }) => edition.edition.value,
  },
  {
    id: 'listed',
    name: '公布顺序',
    about: '在公布名单里的先后，从 1 起；不是名次',
    example: '1',
    cell: ({ laureate }) => laureate.listed,
  },
  {
    id: 'rank',
    name: '名次',
    about: '公布方排了名次才有',
    example: '',
    cell: ({ laureate }) => laureate.rank,
  },
  { id: 'category', name: '类别', about: '奖项类别', example: '', cell: ({ laureate }) => laureate.category },
  {
    id: 'citation',
    name: '颁奖词',
    about: '颁奖词或入选理由',
    example: '',
    cell: ({ laureate }) => laureate.citation,
  },
  {
    id: 'laureate_grade',
    name: '入选依据',
    about: '入选名单（连同名次、类别、颁奖词）的依据',
    example: '原文',
    cell: ({ edition }) => rollGradeLabels[edition.laureatesOrigin.grade],
  },
  {
    id: 'laureate_source',
    name: '入选出处',
    about: '入选名单的出处',
    example: '',
    cell: ({ edition }) => sourceWords(edition.laureatesOrigin),
  },
  {
    id: 'chamber',
    name: '商会',
    about: '商会名称；商会资料暂未发布时为空',
    example: '上海石狮商会',
    cell: ({ laureate }) => laureate.chamber?.name ?? null,
  },
  {
    id: 'chamber_id',
    name: '商会地址',
    about: '商会在本站的地址，也是它的编号',
    example: '',
    cell: ({ laureate }) => laureate.chamber?.id ?? null,
  },
  ...known(
    'direction',
    '方向',
    '异地泉籍（在外地的泉籍商会）或驻泉异地（在泉州的外地商会）',
    '异地泉籍',
    (chamber) => [
      { ...chamber.direction, word: chamber.direction.value && directionLabels[chamber.direction.value] },
    ],
  ),
  ...known('home_places', '籍贯地', `会员从哪里来${several}`, '惠安县；泉港区；台商区', (chamber) =>
    chamber.homePlaces.map((place) => ({ ...place, word: place.value })),
  ),
  ...known('host_places', '驻地', `商会设在哪里${several}`, '上海', (chamber) =>
    chamber.hostPlaces.map((place) => ({ ...place, word: place.value })),
  ),
  ...known('class', '级别', '市级商会、县级商会或闽南商会', '县级商会', (chamber) => [
    { ...chamber.class, word: chamber.class.value && classLabels[chamber.class.value] },
  ]),
  ...known('honours', '荣誉', `其他荣誉，连同级别和年份${several}`, '全国“四好”商会', (chamber) =>
    chamber.honours.map((honour) => ({
      ...honour,
      word: honourName(honour) + (honour.year === null ? '' : `（${honour.year}年）`),
    })),
  ),
]
