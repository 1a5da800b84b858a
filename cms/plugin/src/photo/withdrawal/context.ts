import type { RequestContext } from 'payload'

const key = 'newsroomWithdrawal'

/** Context of the save that withdraws a photo. */
export function withdrawalContext(): RequestContext {
  return { [key]: true }
}

/** Whether the running save withdraws a photo: then it may be in use, and its reason is set. */
export function isWithdrawal(context: RequestContext): boolean {
  return context[key] === true
}
