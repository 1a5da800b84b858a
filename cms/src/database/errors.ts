import { APIError } from 'payload'

/** The write did not happen and may be tried again. Answered as 503 with these very words. */
export class DatabaseBusyError extends APIError {
  override name = 'DatabaseBusyError'
  constructor(cause?: unknown) {
    super(
      '数据库忙，这次没有保存，请稍后再试 (database busy, nothing was saved, try again)',
      503,
      undefined,
      true,
    )
    this.cause = cause
  }
}

/** The database is not there or cannot be used; nothing was saved. Answered as 503. */
export class DatabaseUnavailableError extends APIError {
  override name = 'DatabaseUnavailableError'
  constructor(cause?: unknown) {
    super(
      '数据库不可用，这次没有保存，请联系管理员 (database unavailable, nothing was saved, tell the administrator)',
      503,
      undefined,
      true,
    )
    this.cause = cause
  }
}

/** A transaction ended before its owner was done: nothing of it was kept. Answered as 503. */
export class TransactionLostError extends APIError {
  override name = 'TransactionLostError'
  constructor(why: string, cause?: unknown) {
    super(`保存中断，全部没有保存，请再试一次 (nothing was saved, try again: ${why})`, 503, undefined, true)
    this.cause = cause
  }
}
