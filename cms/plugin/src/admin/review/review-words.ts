import type { ReviewAction } from '../../review/review-action.ts'
import type { Bilingual } from '../../language.ts'
import type { Stage } from '../../review/stages.ts'
import type { StepAction } from '../../review/transitions.ts'

/** Where an article stands. */
export const stageWords: Record<Stage, Bilingual> = {
  draft: { zh: '写作中', en: 'Being written' },
  proposed: { zh: '送审中', en: 'Handed in' },
  returned: { zh: '退回修改', en: 'Returned' },
  ready: { zh: '待发', en: 'Ready' },
}

/** What was done, in the history. */
export const actionWords: Record<ReviewAction, Bilingual> = {
  proposed: { zh: '送审', en: 'Handed in' },
  returned: { zh: '退回', en: 'Returned' },
  ready: { zh: '定为待发', en: 'Made ready' },
  reopened: { zh: '撤回修改', en: 'Taken back' },
  published: { zh: '发布', en: 'Published' },
}

/** What a button does, what its dialog asks for, and what is said when it is done. */
export const stepWords: Record<StepAction, { button: Bilingual; ask: Bilingual; done: Bilingual }> = {
  proposed: {
    button: { zh: '送审', en: 'Hand in' },
    ask: { zh: '给编辑的话（可不写）', en: 'A word to the editors (if any)' },
    done: { zh: '已送审，编辑在审稿台看得到', en: 'Handed in: editors see it on their desk' },
  },
  returned: {
    button: { zh: '退回', en: 'Return' },
    ask: { zh: '退回的原因', en: 'Why it is returned' },
    done: { zh: '已退回作者', en: 'Returned to its writer' },
  },
  ready: {
    button: { zh: '定为待发', en: 'Make ready' },
    ask: { zh: '说明（可不写）', en: 'A note (if any)' },
    done: { zh: '已定为待发', en: 'Ready to be published' },
  },
  reopened: {
    button: { zh: '撤回修改', en: 'Take back' },
    ask: { zh: '为什么撤回（可不写）', en: 'Why it is taken back (if you like)' },
    done: { zh: '已撤回，可以接着改', en: 'Taken back' },
  },
}
