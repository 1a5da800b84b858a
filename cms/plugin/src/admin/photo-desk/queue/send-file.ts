import type { DeskPhoto } from '../desk-photo.ts'
import type { KnownPhoto } from './queue-state.ts'

/** What the CMS made of a file. */
export type Received =
  | { kind: 'photo'; photo: DeskPhoto }
  | { kind: 'duplicate'; of: KnownPhoto; message: string }
  /** It will never take this file; the message says why. */
  | { kind: 'refused'; message: string }
  /** Nobody is signed in, or this person may not. */
  | { kind: 'forbidden'; message: string }
  /** No answer, or one that says to come again. */
  | { kind: 'unreachable' }

type Sending = { received: Promise<Received>; abort: () => void }

/** Statuses of a CMS that is busy, restarting or behind a proxy that does not reach it. */
const passing = new Set([0, 408, 425, 429, 502, 503, 504])

/**
 * Hands a file in over REST. fetch() tells no upload progress, XMLHttpRequest does.
 * @param fields of the photo, and `defaults` (photo-desk/fill-defaults.ts)
 * @returns what comes of it; it does not reject, and after `abort` it never settles
 */
export function sendFile(
  api: string,
  file: File,
  fields: Record<string, unknown>,
  onProgress: (bytes: number) => void,
): Sending {
  const form = new FormData()
  // Fields first: the CMS reads them as it comes to them.
  form.set('_payload', JSON.stringify(fields))
  form.set('file', file, file.name)
  const request = new XMLHttpRequest()
  request.open('POST', `${api}/photos?draft=true&depth=0`)
  request.withCredentials = true
  request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
  const received = new Promise<Received>((resolve) => {
    request.addEventListener('load', () => resolve(read(request.status, request.responseText)))
    request.addEventListener('error', () => resolve({ kind: 'unreachable' }))
    request.addEventListener('timeout', () => resolve({ kind: 'unreachable' }))
  })
  request.send(form)
  return { received, abort: () => request.abort() }
}

type Answer = {
  doc?: DeskPhoto
  errors?: {
    message?: string
    data?: { duplicateOf?: KnownPhoto; errors?: { message?: string }[] } | null
  }[]
}

function read(status: number, text: string): Received {
  if (passing.has(status)) return { kind: 'unreachable' }
  const { doc, errors } = parse(text)
  if (status === 201 && doc) return { kind: 'photo', photo: doc }
  const error = errors?.[0]
  // Payload's validation errors say what is wrong one level deeper.
  const message = error?.data?.errors?.[0]?.message ?? error?.message ?? `HTTP ${status}`
  if (status === 409 && error?.data?.duplicateOf) {
    return { kind: 'duplicate', of: error.data.duplicateOf, message }
  }
  return { kind: status === 401 || status === 403 ? 'forbidden' : 'refused', message }
}

function parse(text: string): Answer {
  try {
    return JSON.parse(text) as Answer // reason: our CMS's answer, or a proxy's page, which is no JSON
  } catch {
    return {}
  }
}
