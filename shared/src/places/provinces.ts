import { citiesByProvince } from './cities.ts'

/** The 34 provincial units in the order of GB/T 2260, each with the name it has in an address (`shaanxi`). */
export const provinces = [
  { name: '北京', id: 'beijing' },
  { name: '天津', id: 'tianjin' },
  { name: '河北', id: 'hebei' },
  { name: '山西', id: 'shanxi' },
  { name: '内蒙古', id: 'neimenggu' },
  { name: '辽宁', id: 'liaoning' },
  { name: '吉林', id: 'jilin' },
  { name: '黑龙江', id: 'heilongjiang' },
  { name: '上海', id: 'shanghai' },
  { name: '江苏', id: 'jiangsu' },
  { name: '浙江', id: 'zhejiang' },
  { name: '安徽', id: 'anhui' },
  { name: '福建', id: 'fujian' },
  { name: '江西', id: 'jiangxi' },
  { name: '山东', id: 'shandong' },
  { name: '河南', id: 'henan' },
  { name: '湖北', id: 'hubei' },
  { name: '湖南', id: 'hunan' },
  { name: '广东', id: 'guangdong' },
  { name: '广西', id: 'guangxi' },
  { name: '海南', id: 'hainan' },
  { name: '重庆', id: 'chongqing' },
  { name: '四川', id: 'sichuan' },
  { name: '贵州', id: 'guizhou' },
  { name: '云南', id: 'yunnan' },
  { name: '西藏', id: 'xizang' },
  { name: '陕西', id: 'shaanxi' },
  { name: '甘肃', id: 'gansu' },
  { name: '青海', id: 'qinghai' },
  { name: '宁夏', id: 'ningxia' },
  { name: '新疆', id: 'xinjiang' },
  { name: '台湾', id: 'taiwan' },
  { name: '香港', id: 'xianggang' },
  { name: '澳门', id: 'aomen' },
] as const

export type Province = (typeof provinces)[number]

const provinceSuffix = /(?:省|市|特别行政区|特区|(?:壮族|回族|维吾尔)?自治区)$/
const citySuffix = /(?:市|地区|盟|州)$/

const byName = new Map<string, Province>(provinces.map((province) => [province.name, province]))
const byCity = new Map<string, Province>(
  provinces.flatMap((province) =>
    (citiesByProvince[province.name] ?? '')
      .split(' ')
      .filter((city) => city !== '')
      .map((city): [string, Province] => [city, province]),
  ),
)

/**
 * The province of a place as sources write it: 西安, 长春市, 四川省, 延边朝鲜族自治州. Null where it is none for certain:
 * several provinces (长三角), a county, a place abroad, a name that several places bear.
 */
export function provinceOf(place: string): Province | null {
  const bare = place.replace(provinceSuffix, '')
  return byName.get(place) ?? byName.get(bare) ?? byCity.get(place) ?? cityWithSuffix(place) ?? null
}

function cityWithSuffix(place: string): Province | undefined {
  const prefecture = /^(.+)自治州$/.exec(place)?.[1]
  if (prefecture === undefined) return byCity.get(place.replace(citySuffix, ''))
  // Its peoples stand between: 延边朝鲜族自治州.
  for (let end = prefecture.length; end >= 2; end--) {
    const found = byCity.get(prefecture.slice(0, end))
    if (found) return found
  }
  return undefined
}
