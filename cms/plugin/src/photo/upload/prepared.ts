import type { File, RequestContext } from 'payload'
import type { PhotoFiles } from '../pixels/develop.ts'

/** What was made for one save of a photo before its write began. */
export type Prepared = {
  /** The name of the upload that the picture had then; null: none. Nobody may have replaced it in between. */
  basis: string | null
  /** What is still to be stored; null: only the crops are new, and they are. */
  files: PhotoFiles | null
  /** The working copy, where the picture is new. */
  file: File | null
  /** Fields of the document that the save sets. */
  fields: Record<string, unknown>
  /** Values from the file's metadata for fields that are empty. */
  words: Record<string, unknown>
}

const key = 'photoPrepared'
type Waiting = { prepared: Prepared; begun: boolean }

/** Leaves what was prepared for the operation that the request is about to run. */
export function leavePrepared(context: RequestContext, prepared: Prepared): void {
  context[key] = { prepared, begun: false } satisfies Waiting
}

/** Takes what was left for the operation that begins now; null where nothing was, or another one had it. */
export function takePrepared(context: RequestContext): Prepared | null {
  const waiting = waitingIn(context)
  if (!waiting || waiting.begun) {
    delete context[key]
    return null
  }
  waiting.begun = true
  return waiting.prepared
}

/** What was prepared for the running operation. */
export function preparedOf(context: RequestContext): Prepared | null {
  return waitingIn(context)?.prepared ?? null
}

function waitingIn(context: RequestContext): Waiting | undefined {
  return context[key] as Waiting | undefined // reason: only leavePrepared writes this key
}
