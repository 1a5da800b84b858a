/** The county-level divisions of 泉州市, and 台商区, which is run as one. In the order of the city's own lists. */
export const quanzhouCounties = [
  '鲤城区',
  '丰泽区',
  '洛江区',
  '泉港区',
  '石狮市',
  '晋江市',
  '南安市',
  '惠安县',
  '安溪县',
  '永春县',
  '德化县',
  '金门县',
  '台商区',
] as const

/** Sorts place names: 泉州市 first, then its counties in the city's order, then others by name. */
export function comparePlaces(a: string, b: string): number {
  return rank(a) - rank(b) || a.localeCompare(b, 'zh-Hans-CN')
}

function rank(name: string): number {
  if (name === '泉州市' || name === '泉州') return -1
  const county = quanzhouCounties.findIndex((known) => known === name)
  return county === -1 ? quanzhouCounties.length : county
}
