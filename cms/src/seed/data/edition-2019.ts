import { derived, external, placeInName, type ChamberData, type EditionData } from './fact.ts'

const source = external('http://www.qzzpsh.com/news/10/550.html')

/** The 6th edition, from the page of a chamber: no article of ours tells of it. */
export const edition2019: EditionData = {
  year: 2019,
  edition: 6,
  editionSource: source,
  announcedOn: '2020-06-30',
  announcedOnSource: source,
  parentEvent: '2019年度泉州经济年会',
  parentEventSource: source,
  decidingBody: null,
  organisers: [
    { name: '中共泉州市委宣传部' },
    { name: '泉州市发展和改革委员会' },
    { name: '泉州市科学技术局' },
    { name: '泉州市工业和信息化局' },
    { name: '泉州市商务局' },
    { name: '泉州市地方金融监督管理局' },
    { name: '泉州市数字泉州建设办公室' },
    { name: '泉州市总工会' },
    { name: '泉州市工商业联合会' },
    { name: '泉州市城镇集体工业联合社' },
    { name: '泉州市企业与企业家联合会' },
    { name: '泉州晚报社' },
  ],
  organisersSource: source,
  purposes: [],
  criteria: [],
  announcedCount: null,
  laureatesSource: source,
}

type Names = { name: string; shortCode: string; host: string; home: string }

/**
 * The ten laureates of 2019 in the order of the roll: a name, and what that name alone yields. None is an
 * organisation of 2024 under another name.
 */
export const chambers2019: ChamberData[] = [
  outbound({ name: '北京泉州企业商会', shortCode: 'bj', host: '北京', home: '泉州市' }),
  outbound({ name: '福州市泉州商会', shortCode: 'fz', host: '福州', home: '泉州市' }),
  outbound({ name: '上海泉州商会', shortCode: 'shqz', host: '上海', home: '泉州市' }),
  outbound({ name: '合肥泉州商会', shortCode: 'hf', host: '合肥', home: '泉州市' }),
  outbound({ name: '贵州省泉州商会', shortCode: 'gz', host: '贵州省', home: '泉州市' }),
  inbound({ name: '泉州萍乡商会', shortCode: 'px', host: '泉州市', home: '萍乡市' }),
  // 泉德 names no place that we know, so the name does not tell whose chamber it is.
  { name: '泉州泉德商会', shortCode: 'qd', direction: null, hostPlaces: [placeInName('泉州市')] },
  inbound({ name: '泉州市漳浦商会', shortCode: 'zp', host: '泉州市', home: '漳浦县' }),
  outbound({ name: '上海晋江商会', shortCode: 'shjj', host: '上海', home: '晋江市' }),
  outbound({ name: '深圳市南安企业商会', shortCode: 'szna', host: '深圳', home: '南安市' }),
]

function outbound(names: Names): ChamberData {
  return { ...placed(names), direction: 'outbound', directionSource: derived }
}

function inbound(names: Names): ChamberData {
  return { ...placed(names), direction: 'inbound', directionSource: derived }
}

function placed({ name, shortCode, host, home }: Names): ChamberData {
  return { name, shortCode, hostPlaces: [placeInName(host)], homePlaces: [placeInName(home)] }
}
