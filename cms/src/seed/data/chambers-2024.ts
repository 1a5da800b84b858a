import { derived, derivedFrom, placeInName, stated, type ChamberData } from './fact.ts'

const national = [
  {
    title: '“四好”商会',
    level: '全国',
    year: null,
    source: stated('郑州泉州商会、泉州江西商会于近年来先后被认定为全国“四好”商会'),
  },
]
const provincial = [
  {
    title: '“四好”商会',
    level: '省级',
    year: null,
    source: stated('泉州市宁德商会、长春市南安商会、海口福建晋江商会等多家商会被认定为省级“四好”商会'),
  },
]
const outbound = { direction: 'outbound', directionSource: derived } as const
const ofCity = { ...outbound, class: 'city', classSource: derived } as const
const ofCounty = { ...outbound, class: 'county', classSource: derived } as const

/**
 * The ten laureates of 2024 in the order of the roll. What else the article says of each is in its own facts
 * (facts-2024.ts). Host and home places follow from the names; a class that the article does not tell is null, and so is
 * every year.
 */
export const chambers2024: ChamberData[] = [
  {
    ...ofCity,
    name: '郑州泉州商会',
    shortCode: 'zz',
    hostPlaces: [placeInName('郑州')],
    homePlaces: [placeInName('泉州市')],
    honours: national,
  },
  {
    ...ofCity,
    name: '西安市泉州商会',
    shortCode: 'xa',
    hostPlaces: [placeInName('西安')],
    homePlaces: [placeInName('泉州市')],
  },
  {
    ...outbound,
    name: '四川省闽南商业联合会',
    // Not its initials: newsroom habit is the city where it sits.
    shortCode: 'cd',
    hostPlaces: [placeInName('四川省')],
    // A dialect region, not an administrative division.
    homePlaces: [placeInName('闽南')],
    class: 'minnan',
    classSource: derived,
  },
  {
    name: '泉州市宁德商会',
    shortCode: 'nd',
    direction: 'inbound',
    directionSource: stated('作为驻泉异地商会,泉州市宁德商会'),
    hostPlaces: [placeInName('泉州市')],
    homePlaces: [placeInName('宁德市')],
    honours: provincial,
  },
  {
    name: '泉州江西商会',
    shortCode: 'jx',
    direction: 'inbound',
    directionSource: derivedFrom('泉州江西商会作为广大赣籍企业家在泉州的温暖港湾与资源共享的桥梁'),
    hostPlaces: [placeInName('泉州市')],
    homePlaces: [placeInName('江西省')],
    honours: national,
  },
  {
    ...ofCounty,
    name: '长春市南安商会',
    shortCode: 'cc',
    hostPlaces: [placeInName('长春')],
    homePlaces: [placeInName('南安市')],
    honours: provincial,
  },
  {
    ...ofCounty,
    name: '海口福建晋江商会',
    shortCode: 'hk',
    hostPlaces: [placeInName('海口')],
    homePlaces: [placeInName('晋江市')],
    honours: provincial,
  },
  {
    ...ofCounty,
    name: '上海石狮商会',
    shortCode: 'shss',
    hostPlaces: [placeInName('上海')],
    homePlaces: [placeInName('石狮市')],
  },
  {
    ...ofCounty,
    name: '长三角惠安·泉港·台商区商会',
    shortCode: 'csj',
    // Several provinces; no single city.
    hostPlaces: [placeInName('长三角')],
    homePlaces: [placeInName('惠安县'), placeInName('泉港区'), placeInName('台商区')],
  },
  {
    ...ofCounty,
    name: '昆明市福建安溪商会',
    shortCode: 'km',
    hostPlaces: [placeInName('昆明')],
    homePlaces: [placeInName('安溪县')],
  },
]
