import { base, stated } from './base.ts'

const derived = { grade: 'derived' }
const sihao = (level: string, quote: string) => ({ title: '“四好”商会', level, source: stated(quote) })
const national = '郑州泉州商会、泉州江西商会于近年来先后被认定为全国“四好”商会'
const provincial = '另有泉州市宁德商会、长春市南安商会、海口福建晋江商会等多家商会被认定为省级“四好”商会'
const place = (name: string) => ({ name, source: derived })

type Sample = [name: string, slug: string, host: string[], home: string[], kind: string | null, more?: object]
const laureates2024: Sample[] = [
  [
    '郑州泉州商会',
    'zheng-zhou-quan-zhou-shang-hui',
    ['郑州'],
    ['泉州市'],
    'city',
    {
      honours: [sihao('全国', national)],
      formerSlugs: [{ slug: 'zhengzhou' }],
    },
  ],
  ['西安市泉州商会', 'xi-an-shi-quan-zhou-shang-hui', ['西安'], ['泉州市'], 'city'],
  [
    '四川省闽南商业联合会',
    'si-chuan-sheng-min-nan-shang-ye-lian-he-hui',
    ['四川省'],
    ['闽南'],
    'minnan',
    {
      shortCode: 'cd',
      aliases: [],
    },
  ],
  [
    '泉州市宁德商会',
    'quan-zhou-shi-ning-de-shang-hui',
    ['泉州市'],
    ['宁德市'],
    null,
    {
      direction: 'inbound',
      directionSource: stated('作为驻泉异地商会，泉州市宁德商会积极配合泉州市工商联'),
      honours: [sihao('省级', provincial)],
      claims: [
        {
          text: '组织开展了7场大型志愿者公益服务和困难群体慰问活动',
          value: '7',
          unit: '场',
          precision: 'exact',
          period: '2024年',
          source: stated('仅2024年，商会便组织开展了7场大型志愿者公益服务和困难群体慰问活动'),
        },
        {
          text: '参加了1次公益培训',
          value: '1',
          unit: '次',
          precision: 'exact',
          period: '2024年',
          source: stated('并参加了1次公益培训'),
        },
        {
          text: '连续多年组织关爱环卫工活动、高考护考志愿服务、公益植树活动',
          value: '连续多年',
          precision: 'vague',
          source: stated('商会志愿服务队连续多年组织关爱环卫工活动、高考护考志愿服务、公益植树活动'),
        },
      ],
    },
  ],
  [
    '泉州江西商会',
    'quan-zhou-jiang-xi-shang-hui',
    ['泉州市'],
    ['江西省'],
    null,
    {
      direction: 'inbound',
      directionSource: derived,
      honours: [sihao('全国', national)],
    },
  ],
  [
    '长春市南安商会',
    'chang-chun-shi-nan-an-shang-hui',
    ['长春'],
    ['南安市'],
    'county',
    { honours: [sihao('省级', provincial)] },
  ],
  [
    '海口福建晋江商会',
    'hai-kou-fu-jian-jin-jiang-shang-hui',
    ['海口'],
    ['晋江市'],
    'county',
    { honours: [sihao('省级', provincial)] },
  ],
  ['上海石狮商会', 'shang-hai-shi-shi-shang-hui', ['上海'], ['石狮市'], 'county'],
  [
    '长三角惠安·泉港·台商区商会',
    'chang-san-jiao-hui-an-quan-gang-tai-shang-qu-shang-hui',
    ['长三角'],
    ['惠安县', '泉港区', '台商区'],
    'county',
  ],
  ['昆明市福建安溪商会', 'kun-ming-shi-fu-jian-an-xi-shang-hui', ['昆明'], ['安溪县'], 'county'],
]

/** Laureates of 2019: nothing is known here but the names. */
const names2019: [string, string][] = [
  ['北京泉州企业商会', 'bei-jing-quan-zhou-qi-ye-shang-hui'],
  ['福州市泉州商会', 'fu-zhou-shi-quan-zhou-shang-hui'],
  ['上海泉州商会', 'shang-hai-quan-zhou-shang-hui'],
  ['合肥泉州商会', 'he-fei-quan-zhou-shang-hui'],
  ['贵州省泉州商会', 'gui-zhou-sheng-quan-zhou-shang-hui'],
  ['泉州萍乡商会', 'quan-zhou-ping-xiang-shang-hui'],
  ['泉州泉德商会', 'quan-zhou-quan-de-shang-hui'],
  ['泉州市漳浦商会', 'quan-zhou-shi-zhang-pu-shang-hui'],
  ['上海晋江商会', 'shang-hai-jin-jiang-shang-hui'],
  ['深圳市南安企业商会', 'shen-zhen-shi-nan-an-qi-ye-shang-hui'],
]

/** Twenty chambers: ids 1–10 won in 2024, 11–20 in 2019. */
export const chambers = [
  ...laureates2024.map(([name, slug, host, home, kind, more], index) => ({
    ...base(index + 1),
    name,
    slug,
    direction: 'outbound',
    directionSource: derived,
    hostPlaces: host.map(place),
    homePlaces: home.map(place),
    class: kind,
    classSource: kind && derived,
    ...more,
  })),
  ...names2019.map(([name, slug], index) => ({ ...base(index + 11), name, slug })),
]
