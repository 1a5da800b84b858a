import type { ChamberClass, Direction } from '@guiyan/shared/content'
import type { Desk } from './desk.ts'
import { element, escaped } from './markup.ts'
import type { PostChamber } from './source.ts'
import { styles } from './styles.ts'

const directions: Record<Direction, string> = { outbound: '异地泉籍', inbound: '驻泉异地' }
const classes: Record<ChamberClass, string> = { city: '市级商会', county: '县级商会', minnan: '闽南商会' }

/** A chamber in a box: what is known of it, nothing where a source is silent. */
export function chamberCardHtml(desk: Desk, id: string): string {
  const chamber = desk.source.chambers.get(id)
  if (!chamber) {
    desk.leftOut.push({
      zh: '一张商会卡片：该商会的资料还没有发布，没有放进来',
      en: 'A chamber’s card stays out: the chamber is not published',
    })
    return ''
  }
  return element(
    'section',
    styles.box,
    element('p', styles.boxTitle, escaped(chamber.name)),
    ...cardLines(chamber).map((line) => element('p', styles.boxLine, escaped(line))),
  )
}

function cardLines({ direction, class: kind, homePlaces, hostPlaces, honours }: PostChamber): string[] {
  const labels = [direction && directions[direction], kind && classes[kind]].filter((label) => label !== null)
  const names = (places: PostChamber['homePlaces']) => places.map(({ name }) => name).join('、')
  return [
    ...(labels.length > 0 ? [labels.join(' · ')] : []),
    ...(homePlaces.length > 0 ? [`籍贯地：${names(homePlaces)}`] : []),
    ...(hostPlaces.length > 0 ? [`驻地：${names(hostPlaces)}`] : []),
    ...honours.map(({ level, title }) => (level && !title.startsWith(level) ? level + title : title)),
  ]
}

/** The laureates of an edition by name, in the order of listing. */
export function rollHtml(desk: Desk, id: string): string {
  const roll = desk.source.rolls.get(id)
  if (!roll) {
    desk.leftOut.push({
      zh: '一份获评名录：这一届还没有发布，没有放进来',
      en: 'A roll of laureates stays out: its edition is not published',
    })
    return ''
  }
  const lines = roll.laureates.map(({ chamber }, index) => {
    const name = desk.source.chambers.get(chamber)?.name
    if (name === undefined)
      desk.leftOut.push({
        zh: `《${roll.title}》第 ${index + 1} 家商会的资料还没有发布，名字空缺`,
        en: `${roll.title}: chamber ${index + 1} is not published, its name is missing`,
      })
    return element('p', styles.boxLine, escaped(`${index + 1}. ${name ?? '（该商会的资料暂未发布）'}`))
  })
  const isRanked = roll.laureates.some(({ rank }) => rank !== null)
  const note = element('p', styles.boxNote, '按公布顺序排列，不代表名次。')
  return element(
    'section',
    styles.box,
    element('p', styles.boxTitle, escaped(roll.title)),
    ...lines,
    !isRanked && lines.length > 1 ? note : '',
  )
}
