import { counties } from '@guiyan/shared/places/counties'
import { provinces } from '@guiyan/shared/places/provinces'
import type { DirectoryGroup } from './directory.ts'

/** A place as a square of a grid. Squares come row by row; one whose column is not past the last begins a new row. */
export type PlaceTile = { id: string; name: string; column: number; count: number }
/** A square as wide as the grid, for what holds all the others: 泉州市. */
export type WholeTile = Omit<PlaceTile, 'column'>

/** Places as squares that lie roughly as the places do (no map), and the groups that have no square. */
export type PlaceTiles = {
  columns: 5 | 7
  whole: WholeTile | null
  tiles: PlaceTile[]
  others: DirectoryGroup[]
}

type Layout = readonly (readonly [name: string, column: number])[]

const countyLayout: Layout = [
  ['德化', 2],
  ['泉港', 5],
  ['永春', 2],
  ['洛江', 4],
  ['惠安', 5],
  ['安溪', 1],
  ['南安', 2],
  ['鲤城', 3],
  ['丰泽', 4],
  ['台商区', 5],
  ['晋江', 3],
  ['石狮', 4],
  ['金门', 2],
]

const provinceLayout: Layout = [
  ['黑龙江', 7],
  ['内蒙古', 5],
  ['吉林', 7],
  ['新疆', 1],
  ['甘肃', 2],
  ['宁夏', 3],
  ['山西', 4],
  ['北京', 5],
  ['天津', 6],
  ['辽宁', 7],
  ['青海', 2],
  ['陕西', 3],
  ['河南', 4],
  ['河北', 5],
  ['山东', 6],
  ['西藏', 1],
  ['四川', 2],
  ['重庆', 3],
  ['湖北', 4],
  ['安徽', 5],
  ['江苏', 6],
  ['上海', 7],
  ['云南', 2],
  ['贵州', 3],
  ['湖南', 4],
  ['江西', 5],
  ['浙江', 6],
  ['广西', 3],
  ['广东', 4],
  ['福建', 5],
  ['台湾', 6],
  ['海南', 3],
  ['澳门', 4],
  ['香港', 5],
]

const countyIds = new Map(counties.map(({ short, id }) => [short, id]))
const provinceIds = new Map<string, string>(provinces.map(({ name, id }) => [name, id]))

/** The counties of Quanzhou as squares, of the directory by home. */
export function countyTiles(groups: DirectoryGroup[]): PlaceTiles {
  const tiled = tilesOf(countyLayout, countyIds, groups)
  const city = tiled.others.find(({ name }) => name === '泉州市')
  return {
    columns: 5,
    ...tiled,
    whole: city ? { id: city.id, name: '泉州市', count: city.chambers.length } : null,
    others: tiled.others.filter((group) => group !== city),
  }
}

/** The 34 provincial units as squares, of the directory by host place. */
export function provinceTiles(groups: DirectoryGroup[]): PlaceTiles {
  return { columns: 7, whole: null, ...tilesOf(provinceLayout, provinceIds, groups) }
}

function tilesOf(layout: Layout, ids: Map<string, string>, groups: DirectoryGroup[]) {
  const counts = new Map(groups.map(({ id, chambers }) => [id, chambers.length]))
  const tiles = layout.map(([name, column]) => {
    const id = ids.get(name) ?? ''
    return { id, name, column, count: counts.get(id) ?? 0 }
  })
  const tiled = new Set(ids.values())
  return { tiles, others: groups.filter(({ id }) => !tiled.has(id)) }
}
