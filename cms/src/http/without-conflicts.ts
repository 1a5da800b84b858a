import { doneAgain } from '@guiyan/newsroom'
import { conflictHeader } from '../database/write-conflict.ts'

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

/**
 * Makes a request again that lost against another one in the database, a few times at most; the last answer is a 409. A picture is not
 * sent again: it would be held in memory twice.
 */
export function withoutConflicts<Context>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    const isForm = request.headers.get('content-type')?.startsWith('multipart/') ?? false
    const response = isForm
      ? await handler(request, context)
      : await doneAgain(() => handler(request.clone(), context), isConflict)
    if (!isConflict(response)) return response
    response.headers.delete(conflictHeader)
    return response
  }
}

const isConflict = (response: Response): boolean => response.headers.has(conflictHeader)
