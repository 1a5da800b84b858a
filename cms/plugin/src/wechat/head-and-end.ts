import { dayOf } from '@guiyan/shared/newsroom-time'
import type { Desk } from './desk.ts'
import { element, escaped, lineBreak } from './markup.ts'
import { photoHtml } from './pictures.ts'
import { styles } from './styles.ts'

/** The lines of a headline: the break of a couplet is kept. */
export function headlineLines(headline: string): string[] {
  return headline
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** What stands above the text: titles, bylines, corrections, lead photo. */
export function headHtml(desk: Desk): string {
  const { kicker, headline, deck, bylines, corrections, leadPhoto } = desk.source.article
  const names = bylines.map(({ role, name }) => [role, name].filter(Boolean).join(' '))
  return [
    kicker ? element('p', styles.kicker, escaped(kicker)) : '',
    element('p', styles.headline, headlineLines(headline).map(escaped).join(lineBreak)),
    deck ? element('p', styles.deck, escaped(deck)) : '',
    names.length > 0 ? element('p', styles.byline, escaped(names.join('　'))) : '',
    ...corrections.map(({ date, text }) =>
      element('p', styles.correction, element('strong', '', '更正'), escaped(`${day(date)}：${text}`)),
    ),
    leadPhoto ? photoHtml(desk, leadPhoto) : '',
  ].join('')
}

/** What stands below the text: where it was printed, who edited it, where its links lead. */
export function endHtml({ source: { article }, notes }: Desk): string {
  const { sourcePaper, sourcePage, sourceDate, editor } = article
  const printed = [sourcePaper, sourcePage, sourceDate && day(sourceDate)].filter(Boolean)
  return [
    printed.length > 0 ? element('p', styles.end, escaped(`原载：${printed.join(' ')}`)) : '',
    editor ? element('p', styles.end, escaped(`责任编辑：${editor}`)) : '',
    notes.length > 0 ? element('p', styles.end, '文中链接：') : '',
    ...notes.map((address, index) => element('p', styles.end, escaped(`[${index + 1}] ${address}`))),
  ].join('')
}

/** 2026年11月24日; the words themselves where they are no date. */
function day(date: string): string {
  const moment = new Date(date)
  if (Number.isNaN(moment.getTime())) return date
  const [year, month, dayOfMonth] = dayOf(moment).split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}
