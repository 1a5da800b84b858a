/** Something that a caption may name: a chamber, or a place. */
export type Named = {
  id: string | number
  kind: 'chamber' | 'place'
  name: string
  aliases: readonly string[]
}

/** Where `text.slice(start, end)` names it, by its name or an alias. */
export type NameFound = Pick<Named, 'id' | 'kind' | 'name'> & { start: number; end: number }

/** Shorter words are found inside others by chance: 德化 in 道德化. */
const sureLength = 4

/** 安溪铁观音, 德化白瓷, 泉州人, 石狮子: things and people called after a place, not the place. */
const calledAfter =
  /^(?:铁观音|白瓷|陶瓷|瓷器|佛手|老醋|芦柑|石雕|木偶|提线木偶|南音|南少林|梨园|女|拳|菜|茶|香|醋|话|人|籍|商|帮|乡贤|乡亲|经验|模式|精神|子|路|街|大道|大厦|酒店|宾馆|湾|[省市县区]?委|政协|人大)/u

/** 南安市特殊教育学校, 晋江市党政部门, 上海石狮商会: the place is a part of somebody's name. */
const ofOrganisation =
  /^[^的了在与和及赴到来举召开办参走访考察、，。,;；：“”‘’（）()《》\s]{0,8}?(?:商会|联合会|同乡会|工商联|协会|学会|大学|学院|学校|中学|小学|银行|公司|集团|晚报|日报|电视台|政府|部门|指挥部)/u

/** 海口福建晋江商会 is not the 福建晋江商会: a place in front makes it another's name. */
const provinceInFront =
  /(?:[省市县区州]|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)$/u

/**
 * Finds chambers and places that a text names, in the order of the text. The longest name goes first and none is
 * found inside another; look-alikes are left out (温暖港湾 is no 港湾计划, 道德化 no 德化), as is a place that is only a part
 * of another name or word (晋江市党政部门, 安溪铁观音). A name that two of them bear is given for both.
 */
export function findNames(text: string, names: readonly Named[]): NameFound[] {
  const written = names
    .flatMap((named) => [named.name, ...named.aliases].map((name) => ({ named, name: name.trim() })))
    .filter(({ name }) => name.length > 1)
    .toSorted((a, b) => b.name.length - a.name.length)
  const borders = segmentBorders(text)
  const found: NameFound[] = []
  for (const { named, name } of written) {
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
      const end = start + name.length
      if (found.some((other) => overlapsOther(other, start, end))) continue
      if (found.some((other) => other.id === named.id && other.kind === named.kind && other.start === start))
        continue
      const isWhole =
        (name.length >= sureLength && !/[a-z0-9]/iu.test(name)) || (borders.has(start) && borders.has(end))
      if (isWhole) found.push({ id: named.id, kind: named.kind, name: named.name, start, end })
    }
  }
  return found
    .filter((name) => (name.kind === 'place' ? isPlace(text, name, found) : isChamber(text, name, found)))
    .toSorted((a, b) => a.start - b.start)
}

function overlapsOther(other: NameFound, start: number, end: number): boolean {
  return other.start < end && start < other.end && !(other.start === start && other.end === end)
}

function isPlace(text: string, { start, end }: NameFound, found: readonly NameFound[]): boolean {
  const after = text.slice(end)
  if (calledAfter.test(after) || ofOrganisation.test(after)) return false
  // 泉州市德化县: the first only says where the second is; the other of a chamber is not the place.
  return !found.some((other) => other.start === end || (other.start === start && other.kind === 'chamber'))
}

function isChamber(text: string, { start }: NameFound, found: readonly NameFound[]): boolean {
  return (
    !provinceInFront.test(text.slice(0, start)) &&
    !found.some(({ kind, end }) => kind === 'place' && end === start)
  )
}

function segmentBorders(text: string): Set<number> {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  return new Set([...[...segments].map(({ index }) => index), text.length])
}

/** Places to look for: 德化县 is named by 德化 too, 西安 by 西安市. 台商 are people, so 台商区 is not shortened. */
export function placesNamed(places: readonly string[]): Named[] {
  const all = [...new Set(places)]
  const stem = (place: string) => /^(?!台商)(.{2,})[省市县区]$/u.exec(place)?.[1]
  const stems = new Set(all.map(stem))
  const alias = (place: string) => stem(place) ?? (/[省市县区]$/u.test(place) ? null : `${place}市`)
  return all
    .filter((place) => !stems.has(place))
    .map((name) => ({
      id: name,
      kind: 'place',
      name,
      aliases: [alias(name)].filter((other) => other !== null),
    }))
}
