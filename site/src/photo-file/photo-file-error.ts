/** Words cannot be put into a picture file. The message says why, in Chinese. */
export class PhotoFileError extends Error {
  override name = 'PhotoFileError'
}
