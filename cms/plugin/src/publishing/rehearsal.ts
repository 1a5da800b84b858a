import type { RequestContext } from 'payload'

const key = 'newsroomRehearsal'

/** Context of hooks that are only asked what they would do. */
export function rehearsalContext(): RequestContext {
  return { [key]: true }
}

/** Whether a hook is only asked what it would do to the document: it then changes nothing else. */
export function isRehearsal(context: RequestContext): boolean {
  return context[key] === true
}
