import type { Bilingual } from '../../../language.ts'
import type { Arrangement, Edit } from '../../../manuscript/arrangement.ts'
import type { DeskAction } from './desk-action.ts'
import { editAt } from './edits.ts'
import { type ReviewItem, reviewList } from './review-list.ts'
import { nameOfRole } from './roles.ts'
import { placeOf, unitOf } from './units.ts'

/** 第 10、17 段: blocks by their numbers. */
export const nameOfBlocks = (blocks: number[]): Bilingual => ({
  zh: `第 ${blocks.join('、')} 段`,
  en: `${blocks.length > 1 ? 'blocks' : 'block'} ${blocks.join(', ')}`,
})

/** What a step does, as its name in the history: 把第 17 段接到第 10 段后面. @param before the story that it was done to */
export function wordsOfStep(before: Arrangement, action: DeskAction): Bilingual {
  switch (action.type) {
    case 'move':
      return moveWords(nameOfUnit(before, action.unit), endBefore(before, action.to, action.unit))
    case 'join':
      return joinWords(nameOfUnit(before, action.second), lastOf(before, action.first))
    case 'cut':
      return { zh: `在第 ${action.before} 段前断开`, en: `Cut before block ${action.before}` }
    case 'role': {
      const [unit, role] = [nameOfUnit(before, action.unit), nameOfRole(action.role)]
      return { zh: `把${unit.zh}标为${role.zh}`, en: `Make ${unit.en} a ${role.en.toLowerCase()}` }
    }
    case 'shelve': {
      const unit = nameOfUnit(before, action.unit)
      return { zh: `把${unit.zh}放进待放栏`, en: `Put ${unit.en} into the tray` }
    }
    case 'place':
      return moveWords(nameOfBlocks([action.block]), endBefore(before, action.to, null), {
        zh: '放回',
        en: 'Put back',
      })
    case 'answer': {
      const item = reviewList(before, true).find(({ key }) => key === action.key)
      return item ? answerWords(item, action.yes) : { zh: '回答', en: 'Answer' }
    }
    case 'confirm': {
      const { length } = reviewList(before).filter(({ asked }) => !asked)
      return { zh: `确认多半对的 ${length} 处`, en: `Confirm ${length} that are likely` }
    }
    case 'edit':
      return editWords(action.edits)
    case 'unedit': {
      const edit = editAt(before, action.block, action.from)
      return { zh: `恢复原文“${edit?.was ?? ''}”`, en: `“${edit?.was ?? ''}” as it came` }
    }
    case 'replace':
      return action.words
  }
}

const nameOfUnit = (arrangement: Arrangement, block: number): Bilingual =>
  nameOfBlocks(unitOf(arrangement, block)?.blocks ?? [block])

const lastOf = (arrangement: Arrangement, block: number): number =>
  unitOf(arrangement, block)?.blocks.at(-1) ?? block

/** The last block before a place, where the unit itself does not count; null at the beginning. */
function endBefore({ units }: Arrangement, to: number, unit: number | null): number | null {
  const rest = unit === null ? units : units.filter((_, index) => index !== placeOf({ units }, unit))
  return rest[to - 1]?.blocks.at(-1) ?? null
}

function moveWords(
  moved: Bilingual,
  after: number | null,
  verb: Bilingual = { zh: '移到', en: 'Move' },
): Bilingual {
  return after === null
    ? { zh: `把${moved.zh}${verb.zh}最前面`, en: `${verb.en} ${moved.en} to the beginning` }
    : { zh: `把${moved.zh}${verb.zh}第 ${after} 段后面`, en: `${verb.en} ${moved.en} after block ${after}` }
}

const joinWords = (tail: Bilingual, head: number): Bilingual => ({
  zh: `把${tail.zh}接到第 ${head} 段后面`,
  en: `Join ${tail.en} to block ${head}`,
})

/** What was asked, or done by the desk, as a step. */
export function proposalWords(item: ReviewItem): Bilingual {
  switch (item.kind) {
    case 'join':
      return joinWords(nameOfBlocks([item.second]), item.first)
    case 'move':
      return moveWords(nameOfBlocks(item.run), item.after)
    case 'order': {
      const named = nameOfBlocks(item.blocks)
      return { zh: `${named.zh}照原样排着`, en: `Leave ${named.en} as they came` }
    }
  }
}

function answerWords(item: ReviewItem, yes: boolean): Bilingual {
  const words = proposalWords(item)
  if (item.kind === 'order') return { zh: `看过：${words.zh}`, en: `Seen: ${words.en}` }
  if (item.asked) return yes ? words : { zh: `不${words.zh}`, en: `Do not: ${words.en}` }
  return yes
    ? { zh: `确认：${words.zh}`, en: `Confirm: ${words.en}` }
    : { zh: `收回：${words.zh}`, en: `Take back: ${words.en}` }
}

function editWords(edits: Edit[]): Bilingual {
  const [one] = edits
  if (!one || edits.length > 1)
    return { zh: `改 ${edits.length} 处文字`, en: `Change ${edits.length} places` }
  return { zh: `把“${one.was}”改为“${one.now}”`, en: `Change “${one.was}” to “${one.now}”` }
}
