/** A text without what people leave out of a chamber's name or put into it, and where each character came from. */
export type NormalText = { text: string; from: number[] }

/** Not in a place's stem: 台商区 and 惠安县 lose their last character, 市商会 none. */
const leftOut =
  /[省市县区·•・]|总(?=商会)|企业(?=商会|联合会)|(?<=\p{Script=Han}[省市县区]?)福建(?=\p{Script=Han}{2})/gu

/** 昆明市福建安溪商会 → 昆明安溪商会. */
export function normalText(text: string): NormalText {
  const dropped = new Set<number>()
  for (const { 0: words, index } of text.matchAll(leftOut)) {
    for (let at = index; at < index + words.length; at++) dropped.add(at)
  }
  const from = Array.from({ length: text.length }, (_, at) => at).filter((at) => !dropped.has(at))
  return { text: from.map((at) => text[at]).join(''), from }
}

/** A name as `normalText` has it: equal for names that are written in another way only. */
export const normalName = (name: string): string => normalText(name).text
