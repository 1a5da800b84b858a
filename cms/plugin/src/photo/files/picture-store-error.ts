import { bucketHint } from '@guiyan/shared/bucket'

const outcome = {
  read: '这次没有取到图片 (the picture was not read)',
  write: '这次没有保存 (nothing was saved)',
}
const passing = '连不上或没有照办，请稍后再试 (out of reach or refused, try again later)'

/** The store of pictures does not do what is asked of it. Answered as 503 with these very words. */
export class PictureStoreError extends Error {
  override name = 'PictureStoreError'
  readonly status = 503
  readonly isPublic = true
  /** What the store calls it: `NoSuchKey`. */
  readonly reason: string
  /** It does not pass by itself: somebody has to mend the settings. */
  readonly lasts: boolean

  constructor(what: keyof typeof outcome, cause: unknown) {
    const hint = bucketHint(cause)
    super(`图片存储（S3）不能用，${outcome[what]}：${hint ?? passing}`, { cause })
    this.lasts = hint !== undefined
    this.reason = cause instanceof Error ? cause.name : ''
  }
}
