/** The move cannot begin or go on; the source is as it was. The message is one line for the person who asked. */
export class MoveError extends Error {
  override name = 'MoveError'
}
