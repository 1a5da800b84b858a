import { type Finding, finding } from './finding.ts'

/** `从经济建设、组织建设、精神文明建设三个层面`: what is announced item by item. */
const announced =
  /((?:\p{Script=Han}{2,10}、){1,5}\p{Script=Han}{2,10}?)(?:等)?[两二三四五六]个?(?:方面|层面|环节|维度|部分|领域)/gu

/**
 * Announced items of which all but the first are taken up by `…方面，` later on: the first one's label was probably lost. What was lost is not put in.
 * @param all the whole manuscript: a cut paragraph goes on elsewhere
 */
export function missingLabels(text: string, all: string): Finding[] {
  return [...text.matchAll(announced)].flatMap(({ 1: list = '', index }) => {
    const items = list.split('、')
    const first = items[0] ?? ''
    // Words run into the first item: 从商会的经济建设. Its name is as long as the others' ends tell.
    const name = nameOf(first, items.slice(1))
    const isTakenUp = (item: string) => new RegExp(`${item}方面[,，]`, 'u').test(all)
    if (name === null || isTakenUp(name) || !items.slice(1).every(isTakenUp)) return []
    const from = index + first.length - name.length
    const why = `前面列出“${name}、${items.slice(1).join('、')}”，后文${items
      .slice(1)
      .map((item) => `“${item}方面”`)
      .join('')}都有，唯独没有“${name}方面”，可能漏了。`
    return [finding(text, [from, from + name.length], null, 'missing-label', why)]
  })
}

/** The end of `first` that is built like the others: 经济建设 beside 组织建设. */
function nameOf(first: string, others: readonly string[]): string | null {
  const end = (others[0] ?? '').slice(-2)
  if (end === '' || !first.endsWith(end)) return first.length <= 6 ? first : null
  const name = /(?:[的从在对于按将把以]|^)([^的从在对于按将把以]{2,8})$/u.exec(first)?.[1]
  return name ?? null
}
