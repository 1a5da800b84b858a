import { quanzhouCounties } from '../places.ts'

/** A county-level division of 泉州市: 晋江市, 晋江 for short, `jinjiang` in an address. */
export type County = { name: (typeof quanzhouCounties)[number]; short: string; id: string }

const ids: Record<(typeof quanzhouCounties)[number], string> = {
  鲤城区: 'licheng',
  丰泽区: 'fengze',
  洛江区: 'luojiang',
  泉港区: 'quangang',
  石狮市: 'shishi',
  晋江市: 'jinjiang',
  南安市: 'nanan',
  惠安县: 'huian',
  安溪县: 'anxi',
  永春县: 'yongchun',
  德化县: 'dehua',
  金门县: 'jinmen',
  台商区: 'taishangqu',
}

/** In the order of the city's own lists. */
export const counties: readonly County[] = quanzhouCounties.map((name) => ({
  name,
  short: name === '台商区' ? name : name.slice(0, -1),
  id: ids[name],
}))

const byName = new Map<string, County>([
  ...counties.flatMap((county): [string, County][] => [
    [county.name, county],
    [county.short, county],
  ]),
  ...counties
    .filter(({ id }) => id === 'taishangqu')
    .flatMap((county) =>
      ['台商投资区', '泉州台商投资区', '泉州台商区'].map((name): [string, County] => [name, county]),
    ),
])

/** The county of Quanzhou that a source means by 晋江市, 晋江 or 泉州台商投资区; null for any other place. */
export function countyOf(place: string): County | null {
  return byName.get(place) ?? null
}
