/** What fits at the end of any line, a phone's too. */
const longest = 8

/**
 * A name in pieces that are not broken at a line's end: whole up to 8 characters. A longer one may be broken after
 * `·` and after 省 or 市 (长三角惠安·｜泉港·｜台商区商会); a piece that is too long all the same is left out of the rule: null.
 */
export function namePieces(name: string): { text: string; whole: boolean }[] {
  const pieces =
    name.length <= longest
      ? [name]
      : name.split(/(?<=·)/u).flatMap((part) => (fits(part) ? [part] : afterRegion(part)))
  return pieces.map((text) => ({ text, whole: fits(text) }))
}

const fits = (part: string) => part.length <= longest

function afterRegion(part: string): string[] {
  const region = /^.{1,4}?[省市](?=.{2})/u.exec(part)?.[0]
  return region === undefined ? [part] : [region, part.slice(region.length)]
}
