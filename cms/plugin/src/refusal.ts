import { APIError, type PayloadRequest, ValidationError } from 'payload'
import { type Bilingual, inLanguage } from './language.ts'

/** Why one field cannot be as it is. `path` is Payload's: `laureates.1.chamber`. */
export type FieldProblem = { path: string; message: Bilingual }

/** Makes the error that shows each problem at its field, status 400. The request changes nothing. */
export function refusal(req: PayloadRequest, collection: string, problems: FieldProblem[]): ValidationError {
  const errors = problems.map(({ path, message }) => ({ path, message: inLanguage(req, message) }))
  return new ValidationError({ collection, errors, req }, req.t)
}

/** Makes an error that the API answers with this status and the message in the language of the request. */
export function refusalOf(req: PayloadRequest, status: number, message: Bilingual): APIError {
  return new APIError(inLanguage(req, message), status, null, true)
}

/** A document cannot go because a published page shows it. Status 409; the message names the pages. */
export class InUseError extends APIError {
  constructor(message: string) {
    super(message, 409, null, true)
  }
}
