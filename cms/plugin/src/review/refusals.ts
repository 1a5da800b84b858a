import type { APIError, PayloadRequest } from 'payload'
import type { Bilingual } from '../language.ts'
import { refusalOf } from '../refusal.ts'
import type { Stage } from './stages.ts'
import type { Hindrance, Step } from './transitions.ts'

/** How the newsroom calls the stages. */
export const stageNames: Record<Stage, Bilingual> = {
  draft: { zh: '写作中', en: 'being written' },
  proposed: { zh: '送审中', en: 'handed in' },
  returned: { zh: '退回修改', en: 'returned' },
  ready: { zh: '待发', en: 'ready' },
}

/** The step, or the refusal to take it. @throws APIError 403, or 409 where the piece is elsewhere by now */
export function allowed(req: PayloadRequest, stage: Stage, found: Step | Hindrance): Step {
  if (found === 'stage') throw movedOn(req, stage)
  if (found !== 'person') return found
  throw refusalOf(req, 403, {
    zh: '这一步要由编辑来做（撤回由作者本人）。',
    en: 'This step is an editor’s, and taking back is the writer’s own.',
  })
}

/** The piece is no longer where the person saw it. */
export function movedOn(req: PayloadRequest, stage: Stage): APIError {
  return refusalOf(req, 409, {
    zh: `这篇稿现在是“${stageNames[stage].zh}”，刚才的操作没有做。请看过现在的情况再决定。`,
    en: `This piece is ${stageNames[stage].en} now; nothing was done. Look again and decide.`,
  })
}

/** A piece is not returned without a word. */
export function needsWords(req: PayloadRequest): APIError {
  return refusalOf(req, 400, {
    zh: '退回要写明原因，或在正文里加批注。',
    en: 'To return a piece, say why, or note it on a passage.',
  })
}
